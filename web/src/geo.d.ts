declare module 'world-atlas/*?url' {
  const address: string;
  export default address;
}
