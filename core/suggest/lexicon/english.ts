import type { Lexicon } from "./lexicon.ts";

export const ENGLISH: Lexicon = {
  marks:
    "no,one,only,off,on,can,do,does,us,who,which,has,have,any,some,so,if,then,the,a,an,and,of,to,we,our,us,with,for,by,in,at,from,every,all,more,less,fewer,not,than,is,are,be,what,who,their,they,them,it,its,before,after,until,each,own,let,should,must,need,want,get,keep,make,my,your,that,this,over,under,within,about,how,when,where,why,without,instead,new,up,down,out,pls,asap,per,week,month,year,day,people",
  channel: {
    app: "app,mobile app,push notification*,smartphone app",
    blog: "blog,blogging,blogpost,weblog",
    chat: "chat,chat bot,chatbot*,discord,instant messag*,live chat,livechat,messenger,microsoft|ms teams,slack,teams call|channel|chat",
    email: "=mails,electronic mail,email*,info|monthly|reminder|update|weekly|welcome mail,mailchimp,mailing,mailing list,mailshot,newsletter*",
    events:
      "parents evening|night,agm,anniversary party,annual meeting,autumn|book|career|job|recruiting|recruitment|school|spring|student|village fair,charity|summer|winter|graduation ball,booth at,our booth,breakfast briefing,celebration,christmas market|party,conference,congress,customer day,dinner,event,event registration,exhibition,expo,family day,festival,fireside chat,fun run,gala,general assembly,general meeting,guided tour,hackathon,info|information evening|night|session,lecture,market stall,meet up,meetup,networking,networking evening|event|lunch|night,open day|evening|house,open evening,panel discussion,picnic,press conference,drinks|evening|welcome|press reception,reception for,road show,roadshow,seminar,sports day,stand at,summit,taster day,town hall,townhall,trade fair|show,tradeshow,volunteer day|evening|night,webinar*,workshop for,workshop with",
    intranet: "employee|staff portal,internal network,internal platform,internal social network,intranet,sharepoint,staff wiki,viva engage,yammer",
    phone:
      "call|calling|phoning|ring every|each|all|our,investor|analyst|customer|member|conference call,=calls,by|over|via phone,call back,call center|centre,call|calling|ring|ringing @,client|customer|inbound|incoming|member|missed|patient|sales call,cold calling,courtesy|follow|personal|thank|welcome call,helpline,hotline,=phone @,=phone all|each|every|first|lapsed|new|our,answer|on|the ~ =phone,phone =and|=or,=and|=or|=by|=via|=over phone,phone ~ answered,phone call|line,phone campaign|support|hours|service,phonecall,phoned,phoning,telephone,telephone call,voicemail",
    podcast: "podcast*",
    print:
      "brochure,business card,catalog,catalogue,daily|local|national|regional|weekly paper,direct mail,flier,flyer*,in print,leaflet,letterbox,letterhead,magazine,newspaper,pamphlet,paper copy|edition,postcard,poster,print advert|budget|cost|house|material|order|product,print ad|ads|advert|and|campaign|catalog|catalogue|edition|magazine|mailing|media|run,printed,printing",
    sms: "=text @,=text all|each|every|our|the ~ @,by|via text,sms,text alert*|message*|reminder*|update*,texting,txt,txt msg",
    "tv-radio": "radio,television,telly,tv,tv ad|advert|spot",
    website:
      "booking|career|contact|donation|event|help|news|order|product page,career|company|corporate|own|public site,contact form,everything|move|moved|put ~ online,faq page,faqs,home page,homepage,landing page,landingpage,online form,online shop|store,on|via the web,organic search,our|the site,web page|shop|site|store,web traffic,webpage,webshop,website*",
    whatsapp: "by|on|via wa,wapp,watsapp,whats app",
  },
  audience: {
    alumni: "alumna,alumnae,alumni,alumnus,ex pupil|student,former colleague|employee|pupil|student,graduate",
    candidates:
      "applicant,candidate,future|potential|prospective apprentice|colleague|employee|hire|recruit,job hunter|seeker,jobhunter,jobseeker,new recruits,people looking for|to job|work,people who apply,talent,would be apprentice|colleague|employee|recruit",
    customers:
      "buyer,client,consumer,cstmrs,cust,customer,diner,end user,guest,household who buy,key account,passenger,policyholder,prospect,purchaser,season ticket holder,shopper,ticket holder,traveler,traveller,user",
    donors: "benefactor,donator,donor,giver,patron,people who donate|give,sponsor of the charity,supporters who give",
    families: "dad,families,father,mom,mother,mum,parent,relatives",
    followers: "fan,follower,online community,our community,people who follow us",
    investors: "backer,bank analysts,capital market,financial analyst,investor,lender,shareholder,stock market,stockholder",
    managers:
      "boss,department|division head,director,executive,foreman,foremen,head of department|division|unit,leader,leadership team,line|team lead|leader|manager,manager,middle management,senior leader|leadership,supervisor,teamlead",
    media: "broadcaster,correspondent,editors of newspapers,journalist,media,media outlet,news outlet,newsroom,press,reporter,trade magazine",
    members: "member,membership",
    partners: "allies,business partner,channel partner,distributor,franchisee,partner,reseller",
    patients: "patient",
    public:
      "among|at|for|of|to|with public,british|broad|local public,citizen,everybody in town,general public,ordinary people,people outside,public at large,society at large,taxpayer,the public,voter,wider public",
    regulators: "auditor,authorities,inspector,inspectorate,lawmaker,ministry,policy maker,policymaker,regulator,supervisory body,watchdog",
    residents: "householder,local folk|people,neighbor,neighborhood,neighbour,neighbourhood,people who live|living,resident,tenant,townspeople,villager",
    retailers: "dealer,dealership,merchant,retail partner,retailer,shop owner,shopkeeper,stockist,store owner,supermarket,wholesaler",
    staff:
      "co worker,colleague,coworker,crew,crew|staff|team member,driver,employee,everyone who work here,member of staff,nurse,operator,our own people,our people,personnel,shift team,staff,technician,worker,workforce",
    students: "fresher,learner,pupil,school kids,schoolchildren,sixth former,student,undergrad,undergraduate",
    suppliers: "contractor,subcontractor,supplier,supply partner,vendor",
    volunteers: "voluntary helper,volunteer",
    "young-people":
      "14|15|16|18 18|20|24|25|29|30,gen z|zs,generation z,genz,millennial,teen,teenager,the young,u25,u30,under 18|20|25|30,under25,youngster,young|younger adult|audience|crowd|customer|folk|generation|ones|people|reader|talent|user|viewer,youth,zoomer",
  },
  decoys:
    "appro*|sign|signs|check|checks|review ~ ~ accounts|bill|budget|contract|expenses|holiday|invoice|loan|machine|minutes|permit|rota,app|blog|call|chat|conference|email|event|intranet|lecture|mail|magazine|newspaper|phone|podcast|poster|print|radio|seminar|television|tv|web|website area|battery|bill|booth|cable|card|case|charger|collection|contract|cupboard|desk|developer|equipment|hall|licence|license|log|mast|mount|outage|provider|rack|room|screen|server|stand|studio|supplier|table|tower|wall|waves,d print|printed|printer|printing,chat about|over|to|with,coffee|quick chat,filmed|recorded|shot ~ phone,our|the site canteen|entrance|fence|gate|manager|office|safety|team|visit,the slack,slack season|period,two way radio,=printing press,paid plan|tier|version|leave|holiday|time|work|staff|job|internship|customer|user|subscription,employee|staff engagement,own phone|phones,lecture|concert hall,money|spend|budget for|on media,neighbourhood|neighborhood|resident|member|family|student|customer|patient|public|press|media|volunteer office|team|desk|evening|centre,newsroom for|team,one|single|central newsroom,media manager,press contact|spokesperson|secretary|centre|center|room,hours a week,x ray,x axis,phone number ~ wrong,phone number in,media library|plan|planning|budget|team|mix|buyer|buying|spend|player|center|centre|training|strategy,social media,multimedia,paid|owned|earned media,print quality|server|shop|queue|room|job,call centre|center,customer service|care|support|success|base|database|relationship,client database,user manual|guide|rights,patient record|data|safety|portal|care,patient zero,be patient,member of the board,board member,committee member,family of,family member,staff turnover|cost|shortage|number|member of the board|canteen|room|car,employee turnover|referral,personnel cost|file,public statement|sector|relations|opinion|image|profile|transport|holiday|debate|affairs|speaking|eye|service,public relations,in public,go public,going public,press release|office|officer|team|conference|kit|statement|button|department|cutting,community|account|product|project|brand|campaign|content|social|office|facility|case|risk manager,managing director,director general,board of directors,press the,partner up,family name,family business,app developer,web designer,event manager,email address list cleanup,talent show,student council fee,talk to the hand,authority of,public holidays,fan out,fan oven,users guide,boss fight,=volunteer to,=volunteer for,job ad|ads|advert|advertisement,get|getting|be|being|are|is|been paid,paid on|leave|holiday|internship|staff|parental,calls for,call to action,user name,username,guest list,guest room,follower gap,market leader,world leader,thought leader,sales manager,service desk,service level,cust service,employee|staff engagement survey|app,talent pool review",
  lever: {
    "no-shows": "noshow",
    bookings: "book direct|directly,booking,reservations",
    views: "view count,views,watch time",
    "waiting list": "backlog,waiting list,waitlist",
    delays: "delay",
    visitors: "footfall,visitor number,visitors",
    volunteers: "volunteers",
    "open-rate": "open rate,opening rate,=opens",
    "click-rate": "click rate,click through rate,ctr",
    "bounce-rate": "bounce rate",
    "sick-leave": "absences,absenteeism,sick days,sick leave",
    "market-share": "market share",
    members: "members,membership,number of members",
    referrals: "recommendations,referral",
    reviews: "google reviews,number of reviews,reviews",
    meetings: "meeting hours,meetings",
    errors: "error rate,errors,mistakes",
    returns: "return rate,returns",
    tickets: "support tickets,tickets",
    "ad-budget":
      "ad cost,adspend,advertising costs,ad|ads|advert|advertising|marketing|media budget|spend|spending,budget for ads|advertising,spend|spending on ads|advertising",
    "approval-time":
      "approval,approval delay|loop|process|time,clearance time,release process,sign off process,sign off time,signoff time,time it takes ~ approve|clear|sign,time to approval|approve|publish",
    attendance: "attendance,attendee,audience at,bums on seats,participants,people|ppl at ~ conference|day|evening|event|fair|hall|meeting|webinar,turnout",
    awareness: "awareness,brand recognition,known by,name recognition,recall,visibility",
    complaints: "bad reviews,complain,complaint,grievance,negative reviews",
    conversion: "conversion*,convert leads|visitors",
    "cost-per-lead": "acquisition cost,cost of a lead,cost per lead,cpl,lead cost,price per lead",
    donations: "donation,fundraising income,funds raised,gift income,giving,legacies,money raised,online giving",
    engagement: "=comments,=likes,=shares,engagement,engagement rate,interaction",
    followers:
      "community on,facebook|fb|insta|instagram|linkedin|tiktok|twitter|youtube following,facebook|instagram|linkedin|online community,fan base,fanbase,fans,follower,follower count|number,following on,our following",
    headcount: "extra positions,fte,head count,headcount,new positions,number of employees|staff,personnel numbers,staff numbers,staffing level",
    hires: "filled positions,filled vacancies,hire,new hire,new recruits,recruits,vacancies filled",
    mentions: "citations,clippings,coverage,media coverage,mention,press coverage,share of voice",
    newsletters: "emails a|per,emails to,emails we send,fewer emails,less emails,mailings sent,newsletter",
    posts: "articles a|per,content output,post,posting,posting frequency,publishing frequency,reel,stories a|per,tweets a|per",
    rating:
      "=stars,app store score,glassdoor rating|score,google rating,google score,kununu score,rating,review rating,review score,star rating,trustpilot score",
    reach: "impressions,our reach,reach,reach of,total reach",
    replies: "answered comments,number of answers|replies,replies,reply rate,response rate,share of comments answered",
    "response-time":
      "answer|answering|reaction|reply|response|wait|waiting time,average answer|reply|response|wait,first response,hold time,queue,queue time,speed of reply,speed of response,time to answer|reply|respond,turnaround,wait for",
    retention: "loyalty,loyal|repeat|returning buyer|customer|donor|guest|member|visitor,renewal,renewal rate,repeat purchase,retention,stickiness",
    sales: "income from shop,orders,revenue,sales,sales figures,takings,turnover of the shop",
    sentiment: "brand image,goodwill,net sentiment,reputation,sentiment,tone of comments",
    "sign-ups": "enrollment,enrolment,registrants,registration,sign up,sign ups,signup",
    subscribers: "subs,subscriber,subscription",
    traffic:
      "clicks,page view,pageview,site visitors,traffic,unique visitors,visit to,visitors on,visitors to ~ homepage|page|shop|site|website,visits,web visitors,website visitors",
    training: "coaching,train,training,training course|day|hour|session",
    turnover: "attrition,employee turnover,fluctuation,leavers rate,resignations,staff leaving,staff turnover,turnover",
    videos: "=shorts,clip,vid,video",
    workload: "additional work,burden,extra work,hours of work,overtime,work for,work load,work off,workload",
    applications: "applications,job application",
    satisfaction: "csat,happiness score,net promoter score,nps,satisfaction",
    churn: "cancellation rate,cancellations,churn,defection",
    leads: "enquiries,inquiries,lead generation,leads,new leads,qualified leads",
    downloads: "app installs,download,installs",
    cost: "cost of,costs,expenses,printing costs,production costs",
  },
  raise:
    "plus # percent,stop|halt|reverse|end ~ decline|drop|fall|slide|slump in|of,raise,increase,grow,growth in,boost,lift,double,triple,quadruple,treble,more,up by,up to,up,higher,expand,gain,win,winning,attract,twice as many|much,twice,bigger,strengthen,maximise,maximize,multiply,extend,step up,ramp up,scale up,get more,additional,drive,rise,build up,push up,bring in,2x,3x,# x,# percent more,# % more,# new,generate,collect more,earn more,further,deepen,heighten,bump up,bump,accelerate growth,upping,enlarge,add,skyrocket,record number of,plus # %",
  lower:
    "slip,worsen,reduce,reduction in,reduction of,cut,cutting,lower,decrease,halve,half the,half as many|much,less,fewer,shrink,drop,dropping,down to,down by,down from,down,trim,trimming,shorten,shorter,minimise,minimize,bring down,slash,stop,cut down,cut back,scale back|down,phase out,no more,lessen,curb,diminish,get rid of,tone down,cheaper,take ~ off,wind down,quit,dial down,dial back,ease,relieve,limit",
  hold: "not ~ penny|cent|euro|dollar more,on ~ par with,no drop,not touch,keep,hold,maintain,stay,steady,flat,stable,same number|amount|level|pace|rhythm|frequency,unchanged,preserve,stick to|with,freeze,remain,no change in,as it is,as they are,at today level,at the level,at current level,constant,where it is,cap,capped,not more,hold the line,protect,defend,safeguard,no increase in,no extra,no additional,no growth in",
  improve: "twice as fast,as fast,fast,improve,improvement in,better,optimise,optimize,fix,enhance,speed up,faster,quicker,quickly,accelerate",
  idioms: {
    "response-time lower":
      "@ wait|waits|waiting ~ # days|hours|minutes|months|weeks,first answer|reply|response ~ in|inside|under|within #,@|care|help|service|support ~ ~ within # h|hours|min|minutes,answer*|react|repl*|respond* ~ in under,answer*|react|repl*|respond* ~ ~ in|inside|under|within # business|day|h|hour|hr|hrs|min|minute|working|second|seconds|mins,answer*|react|repl*|respond* ~ ~ within # min|sec|second,take|takes|taking ~ # days|hours|months|weeks to answer|react|reply|respond,answers|replies arrive|come ~ # days|weeks,answer*|react|repl*|respond* ~ ~ same day,answer*|react|repl*|respond* ~ ~ within 24|48|a|an|eight|four|hours|minutes|one|seconds|six|three|twelve|two,answer*|repl*|respond* ~ faster|quicker|sooner,answered ~ ~ same,answer|apology|reaction|reply|response|solution ~ ~ within # days|h|hours|min|minutes|weeks,answer|apology|reaction|reply|response|solution ~ ~ within a|an|one|the,get ~ answer|reply|response ~ in|inside|under|within,less waiting,react within,shorter queues|waits,time ~ @ ~ wait*,wait less",
    "turnover lower": "",
    "retention raise":
      "@ come|comes back|again,@ renew|return,renew ~ contract ~ @,bring|win back ~ @,@ ~ stay ~ longer|on,get @ to stay,@ ~ renew,avoid losing @,don lose ~ @,hang on to ~ @,hold on to ~ @,lose fewer|less,not lose ~ @,prevent|stop ~ losing ~ @,retain*",
    retention: "loyal @",
    "sales raise": "sales up,sell # more,cross sell,earn more from,more ~ sold,outsell,sell more,sell twice,upsell*",
    "hires raise": "fill ~ openings|vacanc*,hire #,hire ~ @,recruit",
    "posts raise": "be more active,more active on,post|publish|tweet more",
    "posts lower": "less content|posting,less frequently,spam* less,stop ~ posting",
    "posts hold": "stay|stick at|to|with ~ post",
    posts: "# post a|per,post daily|each|every|monthly|once|twice|weekly,tweet daily|every|weekly",
    "approval-time lower":
      "take|takes|taking ~ # days|weeks ~ approve|clear|sign,approv* ~ ~ ~ below|in|under|within #|a|one,approvals take # days|weeks,cut ~ time ~ takes ~ ~ approve|clear|release|sign",
    "complaints lower": "fewer angry,less complaining",
    "followers raise": "# followers by,# ~ following us,# ~ people ~ follow*,get # ~ to follow,more followed,most followed",
    "subscribers raise": "",
    "attendance raise":
      "# guests|people|visitors at|to our|the ~ conference|day|evening|event|fair,bring ~ @ into|to ~ branch|club|event|exhibition|library|museum|shop|stadium|store|theatre|venue,fill ~ hall|house|room|seats|stadium|stands|theatre|venue,get # guests|people|visitors to,guests|people|ppl|visitors ~ in|through|thru ~ door,more guests|people|ppl|visitors at|to our|the,sell out the",
    "downloads raise": "# downloads",
    "reach raise": "reach # people|households|readers,reach # k|million ~ people|households|readers",
    "awareness raise":
      "get known,@ know us,@ know ~ our ~ brand|name|trades|work,become known,better known,get our name,known by every*,on everybody lips,put us on the map",
    "mentions raise": "be|get cited|mentioned|named|quoted more",
    "sentiment raise": "improve ~ people talk about,improve ~ image",
    "donations raise":
      "#|additional|attract|gain|more|new|win ~ donors,collect # from,give more,raise # from,raise # k|m|million|thousand,raise money,raise ~ from our|the ~ donors|supporters",
    "workload lower": "fewer hours,take ~ load off,take ~ work off",
    "workload hold": "no additional|extra|more|second burden|effort|hours|layer|work|workload,no extra ~ work",
    "headcount hold": "without new headcount",
    "training raise": "coach ~ @,coach|teach|train @|all|every|our|the,teach @,train ~ @,train ~ how|in|on|to",
    videos: "# clip|vid|video a|per,a video a|every",
    newsletters: "monthly|quarterly|weekly newsletter,newsletter every",
    "ad-budget lower": "cut|fewer|halve|less|lower|reduce|trim ad|ads|advertising|adverts",
    "ad-budget raise": "more ads,spend more on ad|ads|advertising",
    "churn lower": "stop ~ churn",
    "cost-per-lead lower": "cheaper leads,leads ~ cheaper",
    "conversion raise": "convert more",
    "sign-ups raise": "# registrations,# sign ups,convince|get|persuade ~ @ to enrol|join|register|sign|subscribe,fill ~ class|course|seminar|workshop",
    "members raise": "attract|gain|sign|win # ~ members",
    "leads raise": "# new leads",
  },
  endings: /(?<=[a-z]{3})(?:ing|ed|es|e|s)$/,
  classes: {
    say: "answer|blog|comment|communicate|design|film|plan|post|publish|react|reply|respond|say|send|share|speak|talk|tweet|upload|write",
    ok: "approv*|authoris*|authoriz*|blessing|checked|clearance|cleared|consent|countersign*|green|nod|ok|okay|okd|oked|permission|proofread*|proofs|reviewed|sanctioned|signed|signoff|thumbs|validat*|vets|vetted",
    gate: "agency|board|boss|brand|ceo|chief|comms|communications|compliance|director|dpo|editor|headquarters|headteacher|hq|lawyer|legal|management|marketing|mayor|medical|ministry|pr|principal|quality|superior|supervisor|teamlead",
    out: "advert|announcement|anything|article|brochure|campaign|caption|communication|content|everything|flyer|interview|leaflet|mail|message|newsletter|nothing|photo|picture|post|poster|press|publication|quote|reel|release|reply|slide|statement|story|text|tweet|video|wording",
    unit: "affiliate|area|branch|campus|chapter|city|clinic|club|country|dealer|dealership|department|depot|district|division|factory|faculty|hospital|hotel|house|library|location|market|museum|neighbourhood|office|parish|plant|practice|region|restaurant|school|shop|site|store|subsidiary|team|unit|university|village|ward",
  },
  approach: {
    "control=pre-approve":
      "past ~ ~ $gate|officer,nothing|no|never ~ ~ ~ without asking|me|us,$gate decides what,$gate ~ final|last say|word,$gate ~ ~ approved|checked|read|seen,$ok only,+ $ok $gate $out,+ $ok $gate any|before|each|every|first,+ $ok before|first|has|have|must|needs|prior|unless|until $out,+ $ok before|first|prior|unless|until leaves|live|online|out|printing|public|published|sent,+ checks|look|read|see $gate before|first|prior,+ only after $gate,2|4|another|extra|four|two ~ eyes,approv*|check*|clear*|edit*|proofread*|read|review*|vet* ~ ~ before anyone|anything|going|it|posting|publication|publishing|release|the|they|we,approval chain|step|workflow,approve all|each|every,approved content|messages|templates|text|wording,approved|checked|cleared|edited|proofread|reviewed|signed|vetted by ~ before,approves|checks|clears|reads|reviews|sees all|any|each|every ~ ~ before*|first,approves|checks|clears|reads|reviews|vets anything|everything,ask|by|past|run|send|show|through|to|via|with ~ $gate before|first,board|boss|compliance|editor|hq|legal|management ~ has|have|must ~ agree|ok|see,both|double|dual|two signature|signoffs,can|may|must not post|publish|say|tweet anything|before|without,=check|=checks|=edit|=edits|proofread*|=review|=reviews|=vet|=vets all|each|every,dual control,final say on|over,gatekeep*,get approved|checked|edited|vetted,green light from,has|have the last final|word,has|have|must|needs to agree|approve|check|read|see ~ before|first,has|have|needs to be approved|checked|cleared|edited|reviewed|seen|signed|vetted,hold ~ for $ok,mandatory approval|check|review,moderated before,must be approved|checked|cleared|edited|reviewed|signed|vetted,needs|requires ~ ~ $ok,never|no|nobody|none|not|nothing ~ ~ ~ without ~ consent|signature,never|no|nobody|none|noone|not|nothing ~ ~ ~ ~ before|unless|until|without ~ ~ $gate|$ok,only approved,only ~ ~ after ~ ~ $ok,past $gate,pre approv*,pre moderat*,preapprov*,preclear*,prior approval|clearance|review,prior consent,run ~ posts by,second pair of eyes,shorten approvals and,sign off,sign* ~ off ~ ~ a|all|any|before|content|each|every|post|statement|tweet,subject to ~ approval|review,unless|until ~ ~ $gate,veto,wait for ~ ~ $ok",
    "control=empower":
      "and decides|decide how|what|when,give ~ ~ login|logins|password|passwords,$say immediately|right|straight away,$unit ~ can|could|may ~ $say|choose|decide,$unit|@ ~ choose|decide|pick how|what|when|whether,+ choose|decide alone|itself,@ can|could|may answer|blog|decide|post|publish|reply|respond|speak|tweet|write,abolish|bin|ditch|drop|end|fewer|less|no|remove|scrap|skip|skipping|without ~ ~ $ok|asking|bottleneck|bureaucracy|gatekeep*|loops,abolish|drop|end|lift|remove|scrap|stop ~ ~ ~ approval|approves|censorship|review|sign,allow|enable|free|give|let|letting|trust ~ ~ ~ $say|choose|decide|experiment,as|how|if|what|whatever|when ~ he|it|she|they ~ best|choose|feel|fit|like|please|prefer|right|see|think|want|wish,autonom*,brand ambassadors from,can|may answer|blog|post|publish|tweet|write,decide for what they their own,delegat*,dont|not ~ have|need ~ ~ $ok|ask|wait,employee advocacy,employee|staff ambassadors,empower*,encourage ~ ~ to blog|post|share|speak|tweet|write,end|less|no|stop ~ ~ waiting for,entrust|give|hand|leave ~ ~ account|channel|keys over|to,fewer|less|no ~ hoops|layers|rules|steps ~ ~,free hand|rein,free ~ ~ $unit|@ ~ from,freely,hand over ~ account|channel,less control,loosen*,no micromanag*,no need ~ ~ $ok|wait,no pre,no script,nobody|noone approves|checks|edits|reviews|vets,on its|their own,own name|voice|words,own thing,ownership,self organis*,self organiz*,staff voices,stop micromanag*,straight away without,take over ~ account|channel|feed|instagram|page,takeover,theirs to decide,by|decide|film|manage|post|publish|write ~ ~ themselves,trust ~ $unit|judgement|judgment,trust ~ @|everybody|everyone|people|them,unfiltered,unscripted,up to ~ $unit|@,without a script,without ~ prior",
    "voice=listen":
      "repl*|respond* ~ ~ to @,act|collect|gather|take|use ~ ~ concerns|feedback|ideas|suggestions|views|wishes,hear ~ out,hear @,hear all|every|our|the @,answer what*,ticket|call|enquir*|inquir*|request|complaint answered,=open hour,@ choose|pick|rate|vote,@ ~ answered,@ ~ ask anything|us,@ ~ ~ speak|talk to|with,act on what,ama,answer criticism|critics|everybody|everyone|honestly|openly|people,answer ~ @,answer ~ all|any|dm|each|every,answer ~ applications|enquiries|inquiries|letters|requests,answer ~ on,answer|reply|respond within,answer|reply|respond ~ ~ comment|dms|emails|message|question|review|tweets,answer|reply|respond ~ ~ in|within #,ask us anything,ask ~ advice|how|opinion|questions|what|whether|why,ask|consult|involve ~ @,be heard,before ~ decide,breakfast|chat|coffee|lunch|talks|tea with ~ @,chat|debate|discuss with us,co create,cocreate,collect|count|note|read ~ ~ comments|complaints|forum|letters|messages|reviews,comment box,comments|dms|emails|mails|messages|questions|reviews|tweets ~ answered,community management,complaints box|desk,consult* @,conversation*,dialog,dialogue,discuss* ~ with @,engage ~ with ~ @,exit interviews,feedback,feel heard,find out ~ how|if|what|whether|which|why,find|hear|know|learn|see|understand from|how|if|out|what|whether|which|why ~ ~ @,focus group,get ~ answer|reply from|same|the,gets a|an|fast|honest|our|personal|quick|real|their ~ answer|reply,have a say,hear from|more|what,ideas from,in person visits,input,interview @,interviews with ~ @,invite|let ~ citizens|customers|fans|followers|guests|members|neighbours|patients|readers|residents|users|visitors ~ choose|decide|pick|suggest|vote,learn what,listen*,monitor* ~ comments|mentions|reviews|sentiment|what,mystery shopp*,needs of ~ @,office hours,open ear,open floor,open mic,open to criticism,personal answer|reply|response,personally answer|reply,=poll,=polls,poll @,pulse check,q & a,q a,question from,questionnaire*,reader letters,repl* to,respond* to,round table,sit down with,speak with @,suggestions,surgery for,survey*,take notes,take ~ seriously,talk to @,talk to|with us,tell us,that is answered,two way,unanswered,usability test*,user research,user test*,vote for|on,what ~ @ ask|really,what ~ ~ bothers|expect|matters|need|say|think|want|worry",
    "voice=push":
      "tell ~ @ about|of|that,=text @,=text all|each|every|our|the ~ @,to tell|inform|remind|warn them,push alert|notification,update* to ~ @,send* ~ ~ to ~ @,get ~ ~ ~ ~ out to|there,=release|distribute|issue|publish|push|send*|spread ~ ~ message|news|press|release|statement,advertise our,alert|inform|notify|remind ~ @,announc* ~,announce*,blast,bombard|fill|flood|hammer|plaster|saturate ~ ~ with,broadcast ~,circulate,cross post*,crosspost*,drip,drum up,get ~ message across|out,get ~ word out,in ~ loop,in|into all|each|every ~ channel|inbox|letterbox|mailbox|post,issue a,keep ~ @ up to date,let @ know,loud|louder,market ~ to @,megaphone,message of the week,more noise,one way,post|share|tweet ~ ~ press release,press conference to,press release across|every|on|to|via,proclaim,promote,publicise,publicize,publish figures|updates,publish ~ to @,publish ~ ~ results|success,pump out,push a|all|content|each|every|information|more|our|out|product|the,repeat ~ claim|message|slogan,send ~ @,send ~ ~ to all|every|our ~ @,send* out,share ~ news|stories,shout about,shout* at,show off,showcase,spam,spread our|the|this,spread ~ word,talk about ourselves,talk up,tell the world,trumpet",
    "locus=central":
      "standard|common templates|template|design|rules ~,one|single ~ hotline|inbox|helpdesk|newsroom,single ~ team ~ runs|handles|manages|posts,across all $unit,all ~ ~ same ~ design|look|tone,all|everybody|everyone ~ ~ follow|uses ~ same,at|by|from|in the centre|center,branches|offices|regions|schools|shops|sites|stores only share,bring|move|pull ~ ~ accounts|channels|pages ~ into|to|under,bundle,central,centralise*,centralize*,centrally,close|fold|merge|shut ~ ~ branch|individual|local|regional|separate ~ accounts|channels|pages|sites,common|joint|one|same|shared|single account|calendar|guide|guideline|handle|hub|inbox|look|message|playbook|presence|profile|style|tone|voice,common|joint|same|shared|single page,common|one|same|shared|single|unified ~ account|app|brand|calendar|channel|design|desk|hub|inbox|list|logo|look|message|newsroom|number|office|plan|platform|profile|queue|shop|site|spokesperson|story|strategy|style|system|team|template|tone|voice|website ~ across|everywhere|for|in|instead,company wide,coordinated by,corporate communications runs,fewer|no|not|without homemade|individual|local|own|regional|separate ~,group wide,head office,headquarters,hq,into|on|onto|under|via a|one|single ~ account|banner|brand|facebook|feed|handle|insta|instagram|linkedin|name|page|roof|tiktok|youtube,merge ~ ~ into one,no|stop individual|local|own|regional|separate|solo ~ accounts|campaigns|channels|logos|pages|posts,one company page,one face to,one team answers|handles,one ~ contact|logo|place|point|spokesperson,one|same|single brand|rule book|guide|manual,one|same|single ~ booking|comms|content|editorial|facebook|info|insta|instagram|linkedin|marketing|media|press|social|tiktok|twitter|wording|x|youtube ~ account|center|centre|channel|desk|for|kit|line|office|page|team,one|single brand|channel|desk|newsroom|spokesperson,one|single team runs,only comms|head ~ $say,press office only,replace ~ ~ by|with one,run from,same ~ format|hashtag|line|logo|message|standards|template|wording,single point of contact,standardis*,standardiz*,style guide|sheet for all,uniform",
    "locus=local":
      "hq|headquarters|office stays|keeps out,head office ~ lets go,head office|hq stays|steps|keeps|hands back|off|out,each|every ~ ~ its own,$unit ~ ~ get|have|keep|make|manage|run|speak ~ their own,$unit ~ speak for themselves,in each|every $unit,$unit by $unit,$unit choose|decide|knows|organise|organize|plan|run,$unit level,$unit ~ ~ ~ choose|create|make|plan|write its|own|the|their,$unit ~ ~ ~ its|own|their account|app|facebook|insta|instagram|tiktok|youtube|blog|brand|budget|calendar|campaign|channel|event|feed|group|logo|look|newsletter|page|podcast|press|profile|site|social|style|team|voice,all|each|every ~ branch|city|clinic|country|department|location|office|plant|region|school|shop|site|store|team|ward ~ ~ appoints|chooses|creates|names|picks|posts|tells|writes,at ~ grassroots,branch|country|local|national|regional account|association|branch|channel|chapter|club|content|editor|manager|office|page|profile|site|team,by the branches|regions|sites,by ~ $unit themselves,by|per each|every $unit,in|for each|every language|dialect|market,close to home,decentral*,each|every ~ branch|city|clinic|club|country|department|location|market|office|plant|region|school|shop|site|store|team|ward ~ decides|gets|has|keeps|manages|own|runs,each|every ~ canton|county|dialect|island|town|valley,hyperlocal,its =own ~ account|channel|feed|handle|page|profile,leave ~ ~ to ~ $unit,local control,local employees|experts|hands|knowledge|partners|people|staff|volunteers,locally,local|regional $unit,on the spot,per branch|country|region|store,regionally,site specific,their =own ~ channel|page,up to ~ $unit",
    "spend=paid":
      "# k behind,ad,ads,advert*,adwords,banner,behind ~ post,billboard,=book|buy|hire|rent ~ ~ airtime|impressions|influencers|keywords|reach|slots|space|spots|visibility,boost* a|post|the,boost*|promot* ~ ~ post|reels|story|video ~ for|using|with,boosted,buy followers|likes|media,cinema|poster|radio|tv campaign,cinema|print|radio|television|tv spots,commercial,cpc|cpm,influencer campaign,invest|pump|put|set|spend|throw ~ # ~ aside|behind|in|into|on ~ ~ campaign|facebook|google|instagram|linkedin|meta|posts|promotion|reels|search|tiktok|video|youtube,invest|pump|put|spend|throw ~ budget|cash|euros|money ~ ~ behind|in|into|on,invest|put # ~ behind|into,media buying,media spend,money behind,paid,pay # ~ ~ streamers,pay for,pay to,pay ~ ~ bloggers|clicks|creators|facebook|google|influencers|meta|promotion|reach,ppc,=promoted,retargeting,sea,sponsor*",
    "spend=organic":
      "ad free,all|just|only|purely referrals,avoid|cancel|drop|minus|never|no|quit|stop|without|zero ~ ~ ad|ads|advertisements|advertising|adverts|boosting|budget|buying|money|paid|pay|spend|sponsored,by itself,by referral,costs nothing,earned media,earned ~ not,for free,for nothing,free of ads|advertising|adverts,free of charge channels,free reach,grassroots,never|no|without ~ boost*|promoting|sponsor*,no cost,not buy,not paid,not pay,not ~ cent|dollar|euro|penny,nothing on ads|advertising|adverts,no|not ~ a|one|single cent|dollar|euro|penny|pound,no|without ~ advert*,only our own channels,organic*,own channels only,recommend us,recommendations,seo,unpaid,viral,without ~ cent|penny,word of mouth,zero cost",
  },
  not: "not,never,nobody,none,neither,nor,avoid,dont,doesnt,cant,wont",
  no: "no,zero,without,w o",
  insteadOf: "instead of,rather than,in place of,as opposed to,except,except for,apart from,not on,not via,not by,not through,not in,not for,not with,not to",
  yields:
    "more than,more often,longer than,reduce,cut,lower,leave,ignore,lose,forget,let,drop,shrink,miss,neglect,decrease,slip,unanswered,unless,without,until,before",
  actsAfter:
    "email|letter|message|note|post|statement|update|video|word ~ from,sign off|signoff|ok|approval|green light|permission|blessing of|from|by,by,let,allow,enable,permit,trust,empower,let all|every|our|the|each|store|more,allow all|every|our|the,by all|every|our|the|real|young,trust our|the|all|every,trained,written|told|made|filmed by",
  actsBefore:
    "explain,present,tell,the freedom|right|liberty to,a free hand,free rein,trust,may,should post|blog|write|tweet|publish|share|speak|answer|reply|film,must not,must post|write|answer|publish,can post|write|answer|publish|speak|decide|reply|share,answer,reply,write,blog,publish,tweet,decide,approve,check,edit,review,sign,walk,speak for,film,run,manage,post,share,teach,in public themselves,take over",
  headLast: true,
  feels:
    "vote,choose,pick,rate,look for,feel,felt,know,hear|heard,learn,understand,get,receive,need,want,read,see,find,trust,love,like,enjoy,deserve,miss,expect,worry,struggle,wait,wonder,believe,hate,lack,informed,asked,told,invited,welcome,proud,safe,aware,happy,first,engaged,involved,lose,stay,pay,watch,wish,think,follow,listen to them,ask them|their,tell them",
  causes:
    "get,help,encourage,invite,teach,train,ask,tell,remind,motivate,convince,persuade,inspire,urge,show,give,bring,send,support,thank,reward,make,keep,win,reach,inform,warn,text,phone,email,call,visit,meet,welcome,offer,brief,coach,answer,treat,engage,equip,pay,listen,write,consult,update,alert,equip,survey,address,explain,serve,recruit,find,hire,attract",
  acts: "should,will,must,to,shall,would,have to,has to,had,are,is,walk,go,move,do,don,work,wear,run,answer,post",
  carriers:
    "once,twice,early,soon,again,better,everywhere,personally,directly,daily,weekly,network,request,idea,app,feedback,survey,panel,group,communication,communications,comms,info,information,letter,message,magazine,bulletin,invitation,visit,tour,day,days,evening,night,dialogue,forum,hour,question,interview,voice,meeting,meetings,experience,trust,interest,voices,base,audience,audiences,needs,and,or,workshop,workshops,briefing,gathering,event,party,consultation,poll,stories,story,queries,enquiries,relationship,recruitment,number,numbers,update,updates,update,reunion",
  adjectives: "",
  givesUp: "no more,no more paying for,scrap,cancel,ditch,abolish,abandon,discontinue,get rid of,never again",
  uses: "post,use,go,join,advertise,open,appear,spend,start,put,be,another,anything,anymore,read,publish,there,waste,money",
  short: { survay: "survey", anounce: "announce", recieve: "receive", ans: "answer", abt: "about", thru: "through", ur: "your", thier: "their" },
  askCues:
    "we would like,we d like,need,require,ask for,want,we ask,request,give us,get,costs us,takes,plus,budget of,hire us,would like,looking for,lend us,borrow,it takes,asking for,please give",
  timing: {
    daily: "daily,every day,each day,every morning,once a day,per day",
    weekly:
      "weekdays,weekly,every week,each week,once a week,per week,every monday|tuesday|wednesday|thursday|friday,a week,1 x wk,wk,on mondays|tuesdays|wednesdays|thursdays|fridays",
    monthly: "monthly,every month,each month,once a month,per month,a month,first of every month",
    quarterly: "quarterly,every quarter,each quarter,once a quarter,per quarter,a quarter",
    "half-yearly": "twice a year,every six months,half yearly,biannual*,every half year,semi annual*",
    yearly: "every year,each year,once a year,yearly,annually,per year",
    "next-year": "next year",
    "next-quarter": "next quarter",
    "next-month": "next month",
    "this-year": "this year",
    "this-quarter": "this quarter",
    "before-summer": "before summer,by summer,before the summer,by the summer,before summer break|holidays",
    "before-christmas": "before christmas,by christmas,by xmas,before xmas,before the holidays",
    "before-easter": "before easter,by easter",
    "year-end": "by year end,end of the year,end of year,before year end,by the end of the year,year end,eoy,before new year",
    spring: "in spring,in the spring,this spring",
    summer: "in summer,over the summer,this summer,in the summer",
    autumn: "in autumn,in the autumn,this autumn,in the fall",
    winter: "in winter,this winter",
    Q1: "first quarter,1 st quarter,quarter one,quarter 1",
    Q2: "second quarter,2 nd quarter,quarter two,quarter 2",
    Q3: "third quarter,3 rd quarter,quarter three,quarter 3",
    Q4: "fourth quarter,4 th quarter,last quarter,quarter four,quarter 4",
    H1: "first half of the year,first half year,1 st half",
    H2: "second half of the year,second half year,2 nd half",
    "01": "january,jan",
    "02": "february,feb",
    "03": "march",
    "04": "april",
    "05": "in may,by may,of may,until may,end may,may #",
    "06": "june",
    "07": "july",
    "08": "august",
    "09": "september,sept",
    "10": "october,oct",
    "11": "november,nov",
    "12": "december,dec",
  },
  numbers: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, half: 0.5 },
  units: {
    days: "day,working day,person day,man day,pd",
    hours: "hour,hr,hrs,h",
    weeks: "week,wk,wks,person week",
    months: "month,person month",
    fte: "fte,full time position",
  },
  budget: "budget,money,euro,eur,dollar,usd,pound,gbp,funding,grand",
  trades:
    "designer,developer,editor,translator,photographer,copywriter,writer,engineer,analyst,intern,trainer,moderator,videographer,illustrator,programmer,lawyer,consultant,freelancer,agency,community manager,project manager,video editor,content creator,ux designer,web designer,web developer,data analyst,social media manager,graphic designer,printer,interpreter,coach,technician,assistant,temp,working student",
  notAsked:
    "guest,place,volunteer,family,visit,booking,view,resident,post,follower,subscriber,customer,reply,answer,hour,day,week,month,minute,percent,x,star,video,people,newsletter,event,like,mention,channel,platform,account,comment,question,article,time,year,member,download,visitor,hire,vacancy,lead,sign,response,meeting,review,complaint,approval,friend,donor,student,partner,quarter,third,half,quote,campaign,story,page,point,chance,call,email,mail,job,eye,voice",
};
