var e=`schema,name,type,label,range,reverse,matchable,hidden
Thing,name,name,Name,,,true,false
Thing,alias,name,Also known as,,,true,false
Thing,previousName,name,Formerly,,,true,false
Thing,weakAlias,name,Weak alias,,,false,false
Thing,country,country,Country,,,true,false
Thing,summary,text,Summary,,,true,false
Thing,notes,text,Notes,,,true,false
Thing,description,text,Description,,,true,false
Thing,sourceUrl,url,Published at,,,false,false
Thing,publisher,string,Publisher,,,false,false
Thing,publisherUrl,url,Publisher page,,,false,false
Thing,alephUrl,url,Aleph page,,,false,true
Thing,wikipediaUrl,url,Wikipedia article,,,false,false
Thing,wikidataId,identifier,Wikidata,,,true,false
Thing,keywords,string,Keywords,,,true,false
Thing,topics,topic,Topics,,,true,false
Thing,address,address,Address,,,true,false
Thing,addressEntity,entity,Address entity,Address,things,true,false
Thing,program,string,Programme,,,true,false
Thing,programId,identifier,Programme id,,,false,true
Thing,proof,entity,Proof,Document,proven,true,false
Thing,riskSource,entity,Risk source,Thing,,false,false
Thing,indexText,text,Search text,,,true,true
Thing,createdAt,date,Created on,,,false,false
Thing,modifiedAt,date,Changed on,,,false,false
Thing,retrievedAt,date,Fetched on,,,false,false
Address,full,address,Full,,,true,false
Address,remarks,string,Remarks,,,true,false
Address,postOfficeBox,string,Post office box,,,true,false
Address,street,string,Street,,,true,false
Address,street2,string,Street2,,,true,false
Address,city,string,City,,,true,false
Address,postalCode,string,Postal code,,,true,false
Address,region,string,Region,,,true,false
Address,state,string,State,,,true,false
Address,latitude,number,Latitude,,,true,false
Address,longitude,number,Longitude,,,true,false
Address,osmId,identifier,Osm number,,,true,false
Address,googlePlaceId,identifier,Google place number,,,true,false
Value,amount,number,Amount,,,true,false
Value,currency,string,Currency,,,true,false
Value,amountUsd,number,Amount in USD,,,true,false
Value,amountEur,number,Amount in EUR,,,true,false
Vehicle,registrationNumber,identifier,Registration number,,,true,false
Vehicle,type,string,Type,,,true,false
Vehicle,model,string,Model,,,true,false
Vehicle,owner,entity,Owner,LegalEntity,ownedVehicles,true,false
Vehicle,operator,entity,Operator,LegalEntity,operatedVehicles,true,false
Vehicle,buildDate,date,Build date,,,true,false
Vehicle,registrationDate,date,Registration date,,,true,false
Vehicle,deregistrationDate,date,Deregistration date,,,true,false
Airplane,serialNumber,identifier,Serial number,,,true,false
Airplane,icaoCode,identifier,Icao code,,,true,false
Airplane,manufacturer,string,Manufacturer,,,true,false
Analyzable,detectedLanguage,language,Detected language,,,false,true
Analyzable,detectedCountry,country,Detected country,,,false,true
Analyzable,namesMentioned,name,Names mentioned,,,true,true
Analyzable,peopleMentioned,name,People mentioned,,,true,true
Analyzable,companiesMentioned,name,Companies mentioned,,,true,true
Analyzable,ibanMentioned,identifier,Iban mentioned,,,true,true
Analyzable,ipMentioned,ip,Ip mentioned,,,true,true
Analyzable,locationMentioned,address,Location mentioned,,,false,true
Analyzable,phoneMentioned,phone,Phone mentioned,,,true,true
Analyzable,emailMentioned,email,Email mentioned,,,true,true
Document,contentHash,checksum,Content hash,,,true,false
Document,title,string,Title,,,true,false
Document,author,string,Author,,,true,false
Document,generator,string,Generator,,,true,false
Document,crawler,string,Crawler,,,true,false
Document,fileSize,number,File size,,,true,false
Document,fileName,string,File name,,,true,false
Document,extension,string,Extension,,,true,false
Document,encoding,string,Encoding,,,true,false
Document,bodyText,text,Body text,,,true,true
Document,messageId,string,Message number,,,true,false
Document,mimeType,mimetype,Mime type,,,true,false
Document,language,language,Language,,,true,false
Document,translatedLanguage,language,Translated language,,,true,true
Document,translatedText,text,Translated text,,,true,true
Document,date,date,Date,,,true,false
Document,authoredAt,date,Authored at,,,false,false
Document,publishedAt,date,Published at,,,false,false
Document,parent,entity,Parent,Folder,children,true,false
Document,ancestors,entity,Ancestors,Folder,descendants,true,true
Document,processingStatus,string,Processing status,,,true,true
Document,processingError,string,Processing error,,,true,true
Document,processingAgent,string,Processing agent,,,true,false
Document,processedAt,date,Processed at,,,false,true
Interval,startDate,date,From,,,true,false
Interval,endDate,date,To,,,true,false
Interval,date,date,Date,,,true,false
Interval,summary,text,Summary,,,true,false
Interval,description,text,Description,,,true,false
Interval,recordId,string,Record number,,,true,false
Interval,sourceUrl,url,Published at,,,false,false
Interval,proof,entity,Proof,Document,provenIntervals,true,false
Interval,publisher,string,Publisher,,,true,false
Interval,publisherUrl,url,Publisher page,,,false,false
Interval,alephUrl,url,Aleph page,,,false,true
Interval,namesMentioned,name,Names mentioned,,,true,true
Interval,indexText,text,Search text,,,true,true
Interval,modifiedAt,date,Changed on,,,true,false
Interval,retrievedAt,date,Fetched on,,,false,false
Associate,person,entity,Person,Person,associates,true,false
Associate,associate,entity,Associate,Person,associations,true,false
Associate,relationship,string,Relationship,,,true,false
Audio,duration,number,Duration,,,true,false
Audio,samplingRate,number,Sampling rate,,,true,false
BankAccount,bankName,string,Bank name,,,true,false
BankAccount,accountNumber,identifier,Account number,,,true,false
BankAccount,iban,identifier,IBAN,,,true,false
BankAccount,bic,identifier,BIC,,,true,false
BankAccount,bank,entity,Bank,Organization,bankAccounts,true,false
BankAccount,accountType,string,Account type,,,true,false
BankAccount,openingDate,date,Opening date,,,true,false
BankAccount,closingDate,date,Closing date,,,true,false
BankAccount,balance,number,Balance,,,true,false
BankAccount,balanceDate,date,Balance date,,,true,false
BankAccount,maxBalance,number,Max balance,,,true,false
BankAccount,maxBalanceDate,date,Max balance date,,,true,false
BankAccount,bankAddress,string,Bank address,,,true,false
Call,caller,entity,Caller,LegalEntity,callsMade,true,false
Call,callerNumber,phone,Caller number,,,true,false
Call,receiver,entity,Receiver,LegalEntity,callsReceived,true,false
Call,receiverNumber,phone,Receiver number,,,true,false
Call,duration,number,Duration,,,true,false
CallForTenders,callId,identifier,Call number,,,true,false
CallForTenders,title,string,Title,,,true,false
CallForTenders,authority,entity,Authority,LegalEntity,callForTenders,true,false
CallForTenders,authorityReferenceId,identifier,Authority reference number,,,true,false
CallForTenders,onBehalfOf,entity,On behalf of,LegalEntity,delegatedCallForTenders,true,false
CallForTenders,publicationDate,date,Publication date,,,true,false
CallForTenders,evaluationMechanism,string,Evaluation mechanism,,,true,false
CallForTenders,procurementType,string,Procurement type,,,true,false
CallForTenders,directive,string,Directive,,,true,false
CallForTenders,procedure,string,Procedure,,,true,false
CallForTenders,involvesOutcome,string,Involves outcome,,,true,false
CallForTenders,cpvCode,identifier,Cpv code,,,true,false
CallForTenders,reverseAuctionsIncluded,string,Reverse auctions included,,,true,false
CallForTenders,nutsCode,identifier,Nuts code,,,true,false
CallForTenders,relationToThreshold,string,Relation to threshold,,,true,false
CallForTenders,paymentOptions,string,Payment options,,,true,false
CallForTenders,submissionDeadline,date,Submission deadline,,,true,false
CallForTenders,clarificationDeadline,date,Clarification deadline,,,true,false
CallForTenders,awardedInLots,string,Awarded in lots,,,true,false
CallForTenders,numberOfLots,number,Number of lots,,,true,false
CallForTenders,lotsNames,string,Lots names,,,true,false
CallForTenders,tendersForLots,string,Tenders for lots,,,true,false
CallForTenders,maximumNumberOfLots,number,Maximum number of lots,,,true,false
CallForTenders,euFunding,string,Eu funding,,,true,false
CallForTenders,multipleTenders,string,Multiple tenders,,,true,false
CallForTenders,tedUrl,url,Ted link,,,true,false
CallForTenders,fallsUnderGPPScope,string,Falls under GPP scope,,,true,false
CallForTenders,certificationCheck,string,Certification check,,,true,false
CallForTenders,awardingDate,date,Awarding date,,,true,false
CallForTenders,contractNoticeDate,date,Contract notice date,,,true,false
CallForTenders,awardNoticeDate,date,Award notice date,,,true,false
CallForTenders,tenderers,entity,Tenderers,LegalEntity,callForTenders,true,false
LegalEntity,abbreviation,name,Abbreviation,,,false,false
LegalEntity,email,email,Email,,,true,false
LegalEntity,phone,phone,Phone,,,true,false
LegalEntity,website,url,Website,,,true,false
LegalEntity,legalForm,string,Legal form,,,false,false
LegalEntity,incorporationDate,date,Incorporation date,,,true,false
LegalEntity,dissolutionDate,date,Dissolution date,,,true,false
LegalEntity,taxStatus,string,Tax status,,,false,false
LegalEntity,status,string,Status,,,false,false
LegalEntity,sector,string,Sector,,,false,false
LegalEntity,classification,string,Classification,,,false,false
LegalEntity,registrationNumber,identifier,Registration number,,,true,false
LegalEntity,idNumber,identifier,Identity document number,,,true,false
LegalEntity,taxNumber,identifier,Tax number,,,true,false
LegalEntity,licenseNumber,identifier,License number,,,true,false
LegalEntity,vatCode,identifier,VAT number,,,true,false
LegalEntity,jurisdiction,country,Jurisdiction,,,true,false
LegalEntity,mainCountry,country,Main country,,,true,false
LegalEntity,opencorporatesUrl,url,Opencorporates link,,,true,false
LegalEntity,bvdId,identifier,Bvd number,,,true,false
LegalEntity,sayariId,identifier,Sayari number,,,true,false
LegalEntity,brightQueryId,identifier,Bright query number,,,true,false
LegalEntity,brightQueryOrgId,identifier,Bright query org number,,,false,true
LegalEntity,uscCode,identifier,Unified social credit code,,,true,false
LegalEntity,icijId,string,Icij number,,,true,false
LegalEntity,okpoCode,identifier,OKPO,,,false,false
LegalEntity,innCode,identifier,INN,,,true,false
LegalEntity,ogrnCode,identifier,OGRN,,,true,false
LegalEntity,okvedCode,identifier,Okved code,,,false,false
LegalEntity,leiCode,identifier,LEI,,,true,false
LegalEntity,dunsCode,identifier,DUNS,,,true,false
LegalEntity,uniqueEntityId,identifier,Unique entity number,,,true,false
LegalEntity,npiCode,identifier,NPI,,,true,false
LegalEntity,swiftBic,identifier,SWIFT/BIC,,,true,false
LegalEntity,parent,entity,Parent,LegalEntity,subsidiaries,true,false
Organization,cageCode,identifier,Cage code,,,true,false
Organization,permId,identifier,Perm number,,,true,false
Organization,imoNumber,identifier,IMO number,,,true,false
Organization,giiNumber,identifier,GIIN,,,true,false
Company,capital,number,Capital,,,true,false
Company,voenCode,identifier,Voen code,,,true,false
Company,coatoCode,identifier,Coato code,,,false,false
Company,irsCode,identifier,IRS number,,,true,false
Company,ipoCode,identifier,IPO code,,,false,false
Company,cikCode,identifier,CIK,,,true,false
Company,jibCode,identifier,JIB,,,true,false
Company,mbsCode,identifier,Mbs code,,,true,false
Company,caemCode,string,Caem code,,,false,false
Company,kppCode,identifier,KPP,,,false,false
Company,okopfCode,string,Okopf code,,,false,false
Company,fnsCode,identifier,Fns code,,,false,false
Company,fssCode,string,Fss code,,,true,false
Company,bikCode,identifier,Bik code,,,true,false
Company,pfrNumber,identifier,Pfr number,,,true,false
Company,oksmCode,string,Oksm code,,,false,false
Company,isinCode,identifier,ISIN,,,true,false
Company,ticker,identifier,Ticker,,,true,false
Company,ricCode,identifier,Ric code,,,true,false
Contract,title,string,Title,,,true,false
Contract,authority,entity,Authority,LegalEntity,contractAuthority,true,false
Contract,project,entity,Project,Project,contracts,true,false
Contract,type,string,Type,,,true,false
Contract,contractDate,date,Contract date,,,true,false
Contract,procedureNumber,string,Procedure number,,,true,false
Contract,procedure,string,Procedure,,,true,false
Contract,noticeId,string,Notice number,,,true,false
Contract,numberAwards,string,Number awards,,,true,false
Contract,status,string,Status,,,true,false
Contract,method,string,Method,,,true,false
Contract,criteria,string,Criteria,,,true,false
Contract,classification,string,Classification,,,true,false
Contract,cancelled,string,Cancelled,,,true,false
Contract,language,language,Language,,,true,false
Interest,role,string,Role,,,true,false
Interest,status,string,Status,,,true,false
ContractAward,supplier,entity,Supplier,LegalEntity,contractAwardSupplier,true,false
ContractAward,contract,entity,Contract,Contract,awards,true,false
ContractAward,callForTenders,entity,Call for tenders,CallForTenders,contractAwards,true,false
ContractAward,lotNumber,string,Lot number,,,true,false
ContractAward,documentNumber,string,Document number,,,true,false
ContractAward,documentType,string,Document type,,,true,false
ContractAward,decisionReason,text,Decision reason,,,true,false
ContractAward,cpvCode,identifier,Cpv code,,,true,false
ContractAward,nutsCode,identifier,Nuts code,,,true,false
ContractAward,amended,string,Amended,,,true,false
Control,controller,entity,Controller,LegalEntity,controlledEntities,true,false
Control,controlled,entity,Controlled,LegalEntity,controllingEntities,true,false
Control,controlType,string,Control type,,,true,false
Control,legalBasis,string,Legal basis,,,true,false
CourtCase,category,string,Category,,,true,false
CourtCase,type,string,Type,,,true,false
CourtCase,status,string,Status,,,true,false
CourtCase,caseNumber,identifier,Case number,,,true,false
CourtCase,court,string,Court,,,true,false
CourtCase,fileDate,date,File date,,,true,false
CourtCase,closeDate,date,Close date,,,true,false
CourtCaseParty,party,entity,Party,Thing,courtCase,true,false
CourtCaseParty,case,entity,Case,CourtCase,parties,true,false
CryptoWallet,publicKey,identifier,Public key,,,true,false
CryptoWallet,cryptoAddress,identifier,Crypto address,,,true,false
CryptoWallet,privateKey,string,Private key,,,true,false
CryptoWallet,accountId,identifier,Account number,,,true,false
CryptoWallet,creationDate,date,Creation date,,,true,false
CryptoWallet,currencySymbol,string,Currency symbol,,,true,false
CryptoWallet,blockchain,string,Blockchain,,,true,false
CryptoWallet,managingExchange,string,Managing exchange,,,true,false
CryptoWallet,holder,entity,Holder,LegalEntity,cryptoWallets,true,false
CryptoWallet,balance,number,Balance,,,true,false
CryptoWallet,balanceDate,date,Balance date,,,true,false
CryptoWallet,custodyType,string,Custody type,,,true,false
Debt,debtor,entity,Debtor,LegalEntity,debtDebtor,true,false
Debt,creditor,entity,Creditor,LegalEntity,debtCreditor,true,false
Directorship,director,entity,Director,LegalEntity,directorshipDirector,true,false
Directorship,organization,entity,Organization,Organization,directorshipOrganization,true,false
Directorship,secretary,string,Secretary,,,true,false
Documentation,document,entity,Document,Document,relatedEntities,true,false
Documentation,entity,entity,Entity,Thing,documentedBy,true,false
EconomicActivity,contract,entity,Contract,Contract,economicActivityContract,true,false
EconomicActivity,ccdNumber,identifier,Ccd number,,,true,false
EconomicActivity,ccdValue,string,Ccd value,,,true,false
EconomicActivity,directionOfTransportation,string,Direction of transportation,,,true,false
EconomicActivity,customsProcedure,string,Customs procedure,,,true,false
EconomicActivity,vedCode,identifier,Ved code,,,true,false
EconomicActivity,vedCodeDescription,string,Ved code description,,,true,false
EconomicActivity,goodsDescription,text,Goods description,,,true,false
EconomicActivity,declarant,entity,Declarant,LegalEntity,economicActivityDeclarant,true,false
EconomicActivity,sender,entity,Sender,LegalEntity,economicActivitySender,true,false
EconomicActivity,receiver,entity,Receiver,LegalEntity,economicActivityReceiver,true,false
EconomicActivity,contractHolder,entity,Contract holder,LegalEntity,economicActivityHolder,true,false
EconomicActivity,invoiceAmount,string,Invoice amount,,,true,false
EconomicActivity,customsAmount,string,Customs amount,,,true,false
EconomicActivity,dollarExchRate,string,Dollar exch rate,,,true,false
EconomicActivity,tradingCountry,country,Trading country,,,true,false
EconomicActivity,departureCountry,country,Departure country,,,true,false
EconomicActivity,destinationCountry,country,Destination country,,,true,false
EconomicActivity,originCountry,country,Origin country,,,true,false
EconomicActivity,bankAccount,entity,Bank account,BankAccount,contractBankAccount,true,false
EconomicActivity,bankRub,entity,Bank rub,BankAccount,rubBankAccount,true,false
EconomicActivity,bankForeign,entity,Bank foreign,BankAccount,foreignBankAccount,true,false
EconomicActivity,transport,entity,Transport,Vehicle,declaredCustoms,true,false
HyperText,bodyHtml,html,Body html,,,true,true
Email,subject,string,Subject,,,true,false
Email,threadTopic,string,Thread topic,,,true,false
Email,sender,string,Sender,,,true,false
Email,from,string,From,,,true,false
Email,to,string,To,,,true,false
Email,cc,string,Cc,,,true,false
Email,bcc,string,Bcc,,,true,false
Email,emitters,entity,Emitters,LegalEntity,emailsSent,true,false
Email,recipients,entity,Recipients,LegalEntity,emailsReceived,true,false
Email,inReplyTo,string,In reply to,,,true,true
Email,inReplyToEmail,entity,In reply to email,Email,responses,true,false
Email,headers,json,Headers,,,true,true
Employment,employer,entity,Employer,Organization,employees,true,false
Employment,employee,entity,Employee,Person,employers,true,false
Event,location,address,Location,,,true,false
Event,important,string,Important,,,true,false
Event,organizer,entity,Organizer,LegalEntity,eventsOrganized,true,false
Event,involved,entity,Involved,LegalEntity,eventsInvolved,true,false
Family,person,entity,Person,Person,familyPerson,true,false
Family,relative,entity,Relative,Person,familyRelative,true,false
Family,relationship,string,Relationship,,,true,false
Identification,holder,entity,Holder,LegalEntity,identification,true,false
Identification,type,string,Type,,,true,false
Identification,country,country,Country,,,true,false
Identification,number,identifier,Number,,,true,false
Identification,authority,string,Authority,,,true,false
Image,pictured,entity,Pictured,Person,images,true,false
Image,credit,string,Credit,,,true,false
License,area,number,Area,,,true,false
License,commodities,string,Commodities,,,true,false
License,reviewDate,string,Review date,,,true,false
Membership,member,entity,Member,LegalEntity,membershipMember,true,false
Membership,organization,entity,Organization,Organization,membershipOrganization,true,false
Mention,document,entity,Document,Document,mentionedEntities,true,false
Mention,resolved,entity,Resolved,LegalEntity,mentionedBy,true,false
Mention,name,name,Name,,,true,false
Mention,detectedSchema,string,Detected schema,,,false,true
Mention,contextCountry,country,Context country,,,false,true
Mention,contextPhone,phone,Context phone,,,false,true
Mention,contextEmail,email,Context email,,,false,true
Message,subject,string,Subject,,,true,false
Message,threadTopic,string,Thread topic,,,true,false
Message,sender,entity,Sender,LegalEntity,messagesSent,true,false
Message,senderAccount,entity,Sender account,UserAccount,messagesSent,true,false
Message,recipients,entity,Recipients,LegalEntity,messagesReceived,true,false
Message,recipientAccount,entity,Recipient account,UserAccount,messagesReceived,true,false
Message,inReplyTo,string,In reply to,,,true,true
Message,inReplyToMessage,entity,In reply to message,Message,responses,true,false
Message,metadata,json,Metadata,,,true,true
Note,entity,entity,Entity,Thing,noteEntities,true,false
Occupancy,holder,entity,Holder,Person,positionOccupancies,true,false
Occupancy,post,entity,Post,Position,occupancies,true,false
Occupancy,declarationDate,date,Declaration date,,,false,false
Occupancy,electionDate,date,Election date,,,true,false
Occupancy,periodStart,date,Period start,,,true,false
Occupancy,periodEnd,date,Period end,,,true,false
Occupancy,constituency,string,Constituency,,,true,false
Occupancy,politicalGroup,string,Political group,,,true,false
Occupancy,status,string,Status,,,true,false
Ownership,owner,entity,Owner,LegalEntity,ownershipOwner,true,false
Ownership,asset,entity,Asset,Asset,ownershipAsset,true,false
Ownership,percentage,string,Share,,,true,false
Ownership,sharesCount,string,Shares count,,,true,false
Ownership,sharesValue,string,Shares value,,,true,false
Ownership,sharesCurrency,string,Shares currency,,,true,false
Ownership,sharesType,string,Shares type,,,true,false
Ownership,legalBasis,string,Legal basis,,,true,false
Ownership,ownershipType,string,Ownership type,,,true,false
Page,index,number,Index,,,true,false
Page,bodyText,text,Body text,,,true,true
Page,document,entity,Document,Pages,pages,true,false
Page,detectedLanguage,language,Detected language,,,true,true
Page,translatedText,text,Translated text,,,true,true
Page,translatedTextLanguage,string,Translated text language,,,true,true
Page,indexText,text,Search text,,,true,true
Pages,pdfHash,checksum,Pdf hash,,,false,true
Passport,passportNumber,identifier,Passport number,,,true,true
Passport,surname,string,Surname,,,true,false
Passport,givenName,string,Given name,,,true,false
Passport,birthDate,date,Born,,,true,false
Passport,birthPlace,string,Place of birth,,,true,false
Passport,gender,gender,Gender,,,true,false
Passport,personalNumber,identifier,Personal number,,,true,false
Payment,sequenceNumber,string,Sequence number,,,true,false
Payment,transactionNumber,string,Transaction number,,,true,false
Payment,purpose,text,Purpose,,,true,false
Payment,programme,string,Programme,,,true,false
Payment,payer,entity,Payer,LegalEntity,paymentPayer,true,false
Payment,payerAccount,entity,Payer account,BankAccount,paymentPayerAccount,true,false
Payment,beneficiary,entity,Beneficiary,LegalEntity,paymentBeneficiary,true,false
Payment,beneficiaryAccount,entity,Beneficiary account,BankAccount,paymentBeneficiaryAccount,true,false
Payment,contract,entity,Contract,Contract,paymentContract,true,false
Payment,project,entity,Project,Project,payments,true,false
Person,title,string,Title,,,true,false
Person,firstName,string,First name,,,true,false
Person,secondName,string,Second name,,,true,false
Person,middleName,string,Middle name,,,true,false
Person,fatherName,string,Father name,,,true,false
Person,motherName,string,Mother name,,,true,false
Person,lastName,string,Last name,,,true,false
Person,nameSuffix,string,Name suffix,,,true,false
Person,birthDate,date,Born,,,true,false
Person,birthPlace,string,Place of birth,,,true,false
Person,birthCountry,country,Birth country,,,true,false
Person,deathDate,date,Died,,,true,false
Person,position,string,Position,,,false,false
Person,biography,text,Biography,,,false,false
Person,nationality,country,Nationality,,,true,false
Person,citizenship,country,Citizenship,,,true,false
Person,passportNumber,identifier,Passport number,,,true,false
Person,socialSecurityNumber,identifier,Social security number,,,true,false
Person,gender,gender,Gender,,,true,false
Person,ethnicity,string,Ethnicity,,,true,false
Person,height,number,Height,,,true,false
Person,weight,number,Weight,,,true,false
Person,eyeColor,string,Eye color,,,true,false
Person,hairColor,string,Hair color,,,true,false
Person,appearance,string,Appearance,,,true,false
Person,religion,string,Religion,,,true,false
Person,political,string,Political,,,true,false
Person,profession,string,Profession,,,true,false
Person,education,string,Education,,,true,false
Person,spokenLanguage,language,Spoken language,,,true,false
Position,organization,entity,Organization,Organization,positions,true,false
Position,inceptionDate,date,Inception date,,,true,false
Position,dissolutionDate,date,Dissolution date,,,true,false
Position,subnationalArea,string,Subnational area,,,true,false
Position,numberOfSeats,number,Number of seats,,,true,false
Project,projectId,identifier,Project number,,,true,false
Project,status,string,Status,,,true,false
Project,phase,string,Phase,,,true,false
Project,goal,string,Goal,,,true,false
ProjectParticipant,project,entity,Project,Project,participants,true,false
ProjectParticipant,participant,entity,Participant,LegalEntity,projectParticipation,true,false
RealEstate,latitude,number,Latitude,,,true,false
RealEstate,longitude,number,Longitude,,,true,false
RealEstate,censusBlock,string,Census block,,,true,false
RealEstate,cadastralCode,identifier,Cadastral code,,,true,false
RealEstate,area,number,Area,,,true,false
RealEstate,registrationNumber,identifier,Registration number,,,true,false
RealEstate,titleNumber,identifier,Title number,,,true,false
RealEstate,tenure,string,Tenure,,,true,false
RealEstate,encumbrance,string,Encumbrance,,,true,false
RealEstate,propertyType,string,Property type,,,true,false
RealEstate,landType,string,Land type,,,true,false
RealEstate,createDate,date,Create date,,,true,false
RealEstate,parent,entity,Parent,RealEstate,subunits,true,false
Representation,agent,entity,Agent,LegalEntity,agencyClient,true,false
Representation,client,entity,Client,LegalEntity,agentRepresentation,true,false
Risk,entity,entity,Entity,Thing,risks,true,false
Risk,authority,string,Authority,,,true,false
Risk,program,string,Programme,,,true,false
Risk,programId,identifier,Programme id,,,true,false
Risk,programUrl,url,Programme page,,,true,false
Risk,topics,topic,Topics,,,true,false
Risk,status,string,Status,,,true,false
Risk,duration,number,Duration,,,true,false
Risk,reason,text,Reason,,,true,false
Risk,country,country,Country,,,true,false
Risk,listingDate,date,Listed on,,,true,false
Sanction,entity,entity,Entity,Thing,sanctions,true,false
Sanction,authority,string,Authority,,,true,false
Sanction,authorityId,identifier,Reference at the authority,,,true,false
Sanction,unscId,identifier,UN reference,,,true,false
Sanction,program,string,Programme,,,true,false
Sanction,programId,identifier,Programme id,,,true,false
Sanction,programUrl,url,Programme page,,,true,false
Sanction,provisions,string,Measures imposed,,,true,false
Sanction,status,string,Status,,,true,false
Sanction,duration,number,Duration,,,true,false
Sanction,reason,text,Reason,,,true,false
Sanction,country,country,Country,,,true,false
Sanction,listingDate,date,Listed on,,,true,false
Security,isin,identifier,ISIN,,,true,false
Security,registrationNumber,identifier,Registration number,,,true,false
Security,ticker,identifier,Ticker,,,true,false
Security,figiCode,identifier,Figi code,,,true,false
Security,issuer,entity,Issuer,LegalEntity,securities,true,false
Security,issueDate,date,Issue date,,,true,false
Security,maturityDate,date,Maturity date,,,true,false
Security,type,string,Type,,,true,false
Security,classification,string,Classification,,,true,false
Security,collateral,string,Collateral,,,true,false
Similar,candidate,entity,Candidate,Thing,candidateSimilars,true,false
Similar,match,entity,Match,Thing,matchSimilars,true,false
Similar,confidenceScore,number,Confidence score,,,true,false
Similar,criteria,string,Criteria,,,true,false
Similar,matcher,string,Matcher,,,true,false
Succession,predecessor,entity,Predecessor,LegalEntity,successors,true,false
Succession,successor,entity,Successor,LegalEntity,predecessors,true,false
Table,columns,json,Columns,,,true,true
Table,rowCount,number,Row count,,,true,false
Table,csvHash,checksum,Csv hash,,,false,true
TaxRoll,taxee,entity,Taxee,LegalEntity,taxRolls,true,false
TaxRoll,country,country,Country,,,true,false
TaxRoll,surname,string,Surname,,,true,false
TaxRoll,givenName,string,Given name,,,true,false
TaxRoll,birthDate,date,Born,,,true,false
TaxRoll,income,string,Income,,,true,false
TaxRoll,taxPaid,string,Tax paid,,,true,false
TaxRoll,wealth,string,Wealth,,,true,false
Territory,partOf,entity,Part of,Territory,subdivisions,true,false
Territory,level,string,Level,,,true,false
Territory,territoryCode,identifier,Territory code,,,true,false
Territory,fipsCode,identifier,Fips code,,,true,false
Territory,zipCode,identifier,Zip code,,,true,false
Territory,nutsCode,identifier,Nuts code,,,true,false
Trip,startLocation,entity,Start location,Address,tripsDeparting,true,false
Trip,endLocation,entity,End location,Address,tripsIncoming,true,false
Trip,vehicle,entity,Vehicle,Vehicle,tripsInvolved,true,false
UnknownLink,subject,entity,Subject,Thing,unknownLinkTo,true,false
UnknownLink,object,entity,Object,Thing,unknownLinkFrom,true,false
UserAccount,owner,entity,Owner,LegalEntity,userAccounts,true,false
UserAccount,service,string,Service,,,true,false
UserAccount,email,email,Email,,,true,false
UserAccount,phone,phone,Phone,,,true,false
UserAccount,username,string,Username,,,true,false
UserAccount,password,string,Password,,,true,false
UserAccount,ipAddress,ip,Ip address,,,true,false
Vessel,imoNumber,identifier,IMO number,,,true,false
Vessel,crsNumber,identifier,Crs number,,,true,false
Vessel,flag,country,Flag,,,true,false
Vessel,registrationPort,string,Registration port,,,true,false
Vessel,navigationArea,string,Navigation area,,,true,false
Vessel,tonnage,number,Tonnage,,,true,false
Vessel,grossRegisteredTonnage,number,Gross tonnage,,,true,false
Vessel,deadweightTonnage,number,Deadweight tonnage,,,true,false
Vessel,nameChangeDate,date,Name change date,,,true,false
Vessel,callSign,identifier,Call sign,,,true,false
Vessel,pastFlags,country,Past flags,,,true,false
Vessel,pastTypes,string,Past types,,,true,false
Vessel,mmsi,identifier,MMSI,,,true,false
Video,duration,number,Duration,,,true,false
Incident,incidentType,string,Type of incident (PLOVER),,,true,false
Incident,mode,string,Mode,,,true,false
Incident,claimedBy,entity,Claimed by,LegalEntity,,true,false
Incident,attributedTo,entity,Attributed to,LegalEntity,,true,false
Incident,deniedBy,entity,Denied by,LegalEntity,,true,false
Incident,target,entity,Target,Thing,,true,false
Incident,targetType,string,Type of target,,,true,false
Incident,weapon,string,Weapon,,,true,false
Incident,deaths,number,Deaths,,,true,false
Incident,injured,number,Injured,,,true,false
Incident,count,number,Number of incidents covered,,,true,false
Incident,locationPrecision,string,Precision of the place,,,true,false
Incident,latitude,number,Latitude,,,true,false
Incident,longitude,number,Longitude,,,true,false
Commitment,party,entity,Made by,LegalEntity,,true,false
Commitment,toward,entity,Toward,LegalEntity,,true,false
Commitment,kind,string,Kind,,,true,false
Commitment,text,text,Content,,,true,false
Commitment,dueDate,date,Due,,,true,false
Commitment,status,string,Status,,,true,false
Command,commander,entity,Commander,LegalEntity,,true,false
Command,commanded,entity,Commanded,LegalEntity,,true,false
Appointment,appointer,entity,Appointed by,LegalEntity,,true,false
Appointment,appointee,entity,Appointed,LegalEntity,,true,false
Appointment,post,entity,To the post,Position,,true,false
Support,supporter,entity,Supporter,LegalEntity,,true,false
Support,supported,entity,Supported,LegalEntity,,true,false
Support,kind,string,Kind of support,,,true,false
Supply,supplier,entity,Supplier,LegalEntity,,true,false
Supply,recipient,entity,Recipient,LegalEntity,,true,false
Supply,goods,string,Goods,,,true,false
Membership,seats,number,Seats,,,true,false
Payment,per,string,Per,,,true,false
Payment,channel,string,Channel,,,true,false
Commitment,indicator,string,Indicator,,,true,false
Responsibility,incident,entity,About the incident,Incident,,true,false
Responsibility,kind,string,Kind of statement,,,true,false
Responsibility,speaker,entity,Said by,LegalEntity,,true,false
Responsibility,subject,entity,Held responsible,LegalEntity,,true,false
Responsibility,words,text,Words,,,true,false
Facade,brand,entity,Brand,LegalEntity,,true,false
Facade,operator,entity,Operator,LegalEntity,,true,false
Incident,deathsBest,number,Deaths (best estimate),,,true,false
Incident,sourceCount,number,Number of sources named,,,true,false
Payment,goods,string,Goods,,,true,false
Supply,per,string,Per,,,true,false
Supply,channel,string,Channel,,,true,false
`,t=`name,label,extends,abstract,matchable,source,target,directed,verb,reverse_verb,start,end,caption,featured,required
Thing,Thing,,true,false,,,,,,,,name,name;country,name
Address,Address,Thing,false,true,,,,,,,,full;summary;city;remarks,full;city;street;country,
Value,Value,,true,false,,,,,,,,,,
Asset,Asset,Thing;Value,false,false,,,,,,,,name,name;amount,
Vehicle,Vehicle,Asset,false,true,,,,,,buildDate;registrationDate,deregistrationDate,name;registrationNumber,type;name;registrationNumber;country;owner,
Airplane,Airplane,Vehicle,false,true,,,,,,,,name;registrationNumber,type;registrationNumber;country;operator;owner,
Analyzable,Analyzable,,true,false,,,,,,,,,,
Document,Document,Thing;Analyzable,false,false,,,,,,date;authoredAt;publishedAt,,fileName;title,title;fileName;mimeType;parent,fileName
Article,Article,Document,false,false,,,,,,,,title;fileName,title;author;publishedAt,
Interval,Interval,,true,false,,,,,,startDate;date,endDate,,,
Associate,Associate,Interval,false,false,person,associate,false,is an associate of,is an associate of,,,,person;associate;relationship,person;associate
Audio,Audio,Document,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
BankAccount,Bank account,Asset,false,true,,,,,,openingDate,closingDate,name;iban;accountNumber,accountNumber;bankName,
Call,Call,Interval,false,false,,,,,,,,callerNumber;receiverNumber,callerNumber;caller;receiverNumber;receiver;date,
CallForTenders,Call for tenders,Thing;Interval,false,false,,,,,,,,title,title;authority,title;authority
LegalEntity,Legal entity,Thing,false,true,,,,,,incorporationDate,dissolutionDate,name;alias;abbreviation;weakAlias;previousName;email;phone;registrationNumber,name;country;legalForm;status,name
Organization,Organization,LegalEntity,false,true,,,,,,,,name;alias;abbreviation;weakAlias;previousName;registrationNumber,name;country;legalForm;status,name
Company,Company,Organization;Asset,false,true,,,,,,,,name;alias;abbreviation;weakAlias;previousName;registrationNumber,name;jurisdiction;registrationNumber;incorporationDate,name
Contract,Contract,Asset,false,false,,,,,,contractDate,,title;name;procedureNumber,title;amount;authority;contractDate,title
Interest,Interest,Interval,true,false,,,,,,,,,,
ContractAward,Contract award,Value;Interest,false,false,contract,supplier,true,was awarded to,won,,,,supplier;contract;amount;lotNumber;decisionReason,supplier;contract
Control,Control,Interest,false,false,controller,controlled,true,controls,is controlled by,,,controlType,controller;controlled;controlType;startDate;endDate,controller;controlled
CourtCase,Court case,Thing,false,false,,,,,,fileDate,closeDate,name;caseNumber,name;fileDate;caseNumber,name
CourtCaseParty,Court case party,Interest,false,false,party,case,true,is a party to,has as party,,,,party;case;role,case;party
CryptoWallet,Crypto wallet,Thing;Value,false,true,,,,,,creationDate,,publicKey;name;summary,currency;publicKey,
Debt,Debt,Interval;Value,false,false,debtor,creditor,true,owes,is owed by,,,,debtor;creditor;date;amount,debtor
Directorship,Directorship,Interest,false,false,director,organization,true,leads,is led by,,,role,director;organization;role;startDate;endDate,director;organization
Documentation,Documentation,Interest,false,false,document,entity,false,documents,is documented in,,,,document;entity;role,document;entity
EconomicActivity,Economic activity,Interval,false,false,,,,,,,,summary;goodsDescription;ccdNumber,sender;receiver;contract;goodsDescription;startDate;endDate,
Folder,Folder,Document,false,false,,,,,,,,fileName;title,title;parent,
PlainText,Plain text,Document,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
HyperText,Hyper text,Document,false,false,,,,,,,,title;fileName,title;fileName;mimeType;parent,
Email,Email,Folder;PlainText;HyperText,false,false,,,,,,,,subject;threadTopic;title;name;fileName,subject;date;from,
Employment,Employment,Interest,false,false,employee,employer,true,works for,employs,,,role,employer;employee;role;startDate;endDate,employer;employee
Event,Event,Interval;Analyzable;Thing,false,false,,,,,,,,name;summary;date,name;summary;date;location,name
Family,Family,Interval,false,false,person,relative,false,is kin of,is kin of,,,,person;relative;relationship,person;relative
Identification,Identification,Interval,false,false,,,,,,,,number,number;country;type;holder;startDate;endDate,holder;number
Image,Image,Document,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
License,License,Contract,false,false,,,,,,,,name,name;amount;authority;contractDate;commodities,name;authority
Membership,Membership,Interest,false,false,member,organization,true,is a member of,has as member,,,role,member;organization;role;startDate;endDate,member;organization
Mention,Mention,,false,false,,,,,,,,name,document;name;resolved,document;name
Message,Message,Interval;Folder;PlainText;HyperText,false,false,,,,,,date;authoredAt;publishedAt,,subject;title;threadTopic;fileName,subject;date;sender;recipients,bodyText;sender
Note,Note,Thing;Analyzable,false,false,,,,,,,,description,description;entity,
Occupancy,Occupancy,Interval,false,false,holder,post,true,holds the post,is held by,startDate;periodStart;electionDate;declarationDate;date,endDate;periodEnd,,holder;post,holder;post
Ownership,Ownership,Interest,false,false,owner,asset,true,owns,is owned by,,,,owner;asset;role;percentage;startDate;endDate,owner;asset
Package,Package,Folder,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
Page,Page,,false,false,,,,,,,,,,
Pages,Pages,Document,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
Passport,Passport,Identification,false,false,,,,,,,,passportNumber;number,number;country;type;holder;startDate;endDate,holder;number
Payment,Payment,Interval;Value,false,false,payer,beneficiary,true,pays,is paid by,,,amount,payer;beneficiary;date;amount;purpose,payer;beneficiary
Person,Person,LegalEntity,false,true,,,,,,birthDate,deathDate,name;alias;previousName;weakAlias;abbreviation;lastName;email;phone,name;nationality;birthDate,name
Position,Position,Thing,false,true,,,,,,inceptionDate,dissolutionDate,name,name;country;subnationalArea,name
Project,Project,Interval;Thing;Value,false,false,,,,,,,,name;projectId,name;projectId;startDate,
ProjectParticipant,Project participant,Interest,false,false,participant,project,true,takes part in,has as participant,,,role,project;participant;role,
PublicBody,Public body,Organization,false,true,,,,,,,,name;alias;abbreviation;weakAlias;previousName,name;country;legalForm;status,name
RealEstate,Real estate,Asset,false,false,,,,,,,,name;address;registrationNumber,registrationNumber;address;country,
Representation,Representation,Interest,false,false,agent,client,true,acts for,is represented by,,,,agent;client;role,agent;client
Risk,Risk,Interval,false,false,,,,,,,,reason;status,entity;country;authority;program;startDate,entity
Sanction,Sanction,Interval,false,false,entity,authority,true,is designated by,designates,,,program,entity;country;authority;program;startDate,entity
Security,Security,Asset,false,true,,,,,,issueDate,maturityDate,name;isin;registrationNumber,isin;name;issuer;country,
Similar,Similar,,false,false,,,,,,,,confidenceScore;criteria,candidate;match;confidenceScore,
Succession,Succession,Interest,false,false,predecessor,successor,true,is succeeded by,succeeds,,,,predecessor;successor;date,predecessor;successor
Table,Table,Document,false,false,,,,,,,,title;name;fileName,title;fileName;mimeType;parent,
TaxRoll,Tax roll,Interval,false,false,,,,,,,,,taxee;date;income;wealth;taxPaid,taxee
Territory,Territory,Thing,false,true,,,,,,,,name;alias,name;territoryCode;country;level;partOf,name
Trip,Trip,Event,false,false,,,,,,,,name;startDate;endDate,endLocation;startLocation;vehicle;startDate;endDate,name;endLocation;startLocation
UnknownLink,Unknown link,Interest,false,false,subject,object,false,is linked to,is linked to,,,,subject;object;role,subject;object
UserAccount,User account,Thing,false,true,,,,,,,,username;email;service,username;service;email;owner,username
Vessel,Vessel,Vehicle,false,true,,,,,,,,name;imoNumber,name;imoNumber;type;flag,name
Video,Video,Document,false,false,,,,,,,,fileName;title,title;fileName;mimeType;parent,
Workbook,Workbook,Folder,false,false,,,,,,,,fileName;title,title;fileName;parent,
Incident,Incident,Event,false,false,,,,,,startDate;date,endDate,name;summary;date,date;location;target;claimedBy;attributedTo;deaths,name
Commitment,Commitment,Interval,false,false,,,,,,date;startDate,endDate;dueDate,text;kind,party;toward;kind;text;date;dueDate,party
Command,Command,Interest,false,false,commander,commanded,true,commands,is commanded by,,,role,commander;commanded;role,commander;commanded
Appointment,Appointment,Interest,false,false,appointer,appointee,true,appoints,is appointed by,,,role,appointer;appointee;post;role,appointer;appointee
Support,Support,Interest,false,false,supporter,supported,true,supports,is supported by,,,kind;role,supporter;supported;kind;role,supporter;supported
Supply,Supply,Interest;Value,false,false,supplier,recipient,true,supplies,is supplied by,,,goods,supplier;recipient;goods;amount,supplier;recipient
Responsibility,Statement of responsibility,Interval,false,false,,,,,,date;startDate,endDate,words;kind,kind;speaker;subject;incident;date,incident;kind
Facade,Facade brand,Interest,false,false,brand,operator,true,is a facade of,acts under the name of,,,role,brand;operator,brand;operator
`;function n(e){return e.trim().split(`
`).slice(1).map(e=>e.split(`,`))}var r=new Map(n(t).map(([e,t,n,,,r,i,a,o,s])=>[e,{label:t,parents:n.split(`;`).filter(Boolean),ends:r?[r,i]:null,directed:a===`true`,verb:o,reverse:s}])),i=new Map(n(e).map(([e,t,,n])=>[`${e}.${t}`,n])),a=new Set(n(e).filter(([,,e])=>e===`number`).map(([,e])=>e)),o=new Set(n(e).filter(([,,e])=>e===`entity`).map(([e,t])=>`${e}.${t}`)),s=new Map(n(e).map(([,e,,t])=>[e,t])),c=new Intl.DisplayNames([`en`],{type:`region`,fallback:`code`});function l(e){return r.get(e)?.label??e}function u(e){let t=r.get(e);return t?.verb?[t.verb,t.reverse]:[l(e),l(e)]}function d(e,t){for(let n of t?m(t):[]){let t=i.get(`${n}.${e}`);if(t)return t}return s.get(e)??e}function f(e){return a.has(e)}function p(e,t){return m(t).some(t=>o.has(`${t}.${e}`))}function m(e){let t=[e];for(let e of t)t.push(...r.get(e)?.parents??[]);return[...new Set(t)]}function h(e){return r.get(e)?.ends!=null}function g(e){return r.get(e)?.directed===!0}function _(){return[...r].filter(([,e])=>e.ends).map(([e])=>e).sort()}function v(e){return/^[a-z]{2}$/i.test(e)?c.of(e.toUpperCase())??e:e}var y={Person:`person`,Company:`company`,PublicBody:`public`,Organization:`organization`,Position:`position`,Event:`event`,Asset:`asset`};function b(e){return m(e).map(e=>y[e]).find(e=>e!==void 0)??`other`}export{h as a,d as c,u as d,f as i,_ as l,g as n,b as o,p as r,m as s,v as t,l as u};