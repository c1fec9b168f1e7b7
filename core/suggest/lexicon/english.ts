import type { Lexicon } from "./lexicon.ts";

export const ENGLISH: Lexicon = {
  marks:
    "the, a, an, and, of, to, we, our, us, with, for, by, in, at, from, every, all, more, less, fewer, not, than, is, are, be, what, who, their, they, them, it, its, before, after, until, each, own, let, should, must, need, want, get, keep, make, my, your, that, this, over, under, within, about, how, when, where, why, without, instead, new, up, down, out, pls, asap, per, week, month, year, day, people",
  channel: {
    app: "app, mobile app, smartphone app, push notification*",
    blog: "blog*, weblog",
    chat: "chat, live chat, livechat, chatbot*, chat bot, messenger, slack, discord, ms|microsoft teams, teams channel|chat|call, instant messag*",
    email: "email*, mailing list, mailshot, mailing, newsletter*, mailchimp, electronic mail, update|welcome|reminder|info|weekly|monthly mail, =mails",
    events:
      "agm, general meeting, general assembly, annual meeting, lecture, guided tour, booth, stand at, market stall, celebration, anniversary party, sports day, christmas party|market, press conference, event registration, panel discussion, open evening, taster day, fun run, networking, event, webinar*, conference, trade fair|show, tradeshow, open day|house|evening, town hall, townhall, roadshow, meetup, meet up, seminar, exhibition, expo, festival, congress, summit, job|career|careers|book|spring|autumn|village|school|recruitment|recruiting|student fair, gala, info|information evening|night|session, volunteer evening|day|night, workshop for, workshop with, road show, hackathon, breakfast briefing, fireside chat, customer day, family day, networking evening|night|lunch|event",
    intranet: "intranet, sharepoint, yammer, viva engage, staff|employee portal, internal network, internal social network, internal platform, staff wiki",
    phone:
      "phone, telephone, personal|follow|courtesy|welcome|thank call, call back, phoned, phoning, ring|ringing|call|calling @, hotline, helpline, call centre|center, phone line|call, phonecall, customer|client|patient|member|sales|incoming|missed|inbound call, =calls, telephone call, voicemail, cold calling, by|via|over phone",
    podcast: "podcast*",
    print:
      "print cost|costs|budget|product|products|material|materials|house|advert|order, letterhead, business card, brochure, flyer*, flier, leaflet, poster, catalogue, catalog, printed, in print, print ad|ads|advert|adverts|campaign|catalogue|catalog|magazine|edition|media|run|mailing|and, magazine, newspaper, local|daily|weekly|regional|national paper, direct mail, postcard, pamphlet, letterbox, printing, paper edition|copy, leaflets",
    sms: "sms, text message*|reminder*|alert*|update*, texting, by|via text, txt, txts, txt msg",
    "tv-radio": "tv, television, radio, telly, tv spot|ad|advert",
    website:
      "website*, web site|page|shop|store, webpage, webshop, homepage, home page, landing page, landingpage, online shop|store, our|the site, on|via the web, faq page, faqs, own|company|careers|career|corporate|public site, help|donation|product|contact|careers|career|booking|order|event|news pages|page, contact form, online form, put|everything|moved|move ~ online, web traffic, organic search",
    whatsapp: "whats app, wapp, watsapp, on|via|by wa",
  },
  audience: {
    alumni: "alumni, alumnus, alumna, alumnae, graduate, former student|pupil|employee|colleague, ex student|pupil",
    candidates:
      "candidate, applicant, job seeker|hunter, jobseeker, jobhunter, talent, would be colleague|employee|recruit|apprentice, potential|future|prospective employee|colleague|recruit|hire|apprentice, people looking for|to work|job|jobs, people who apply, new recruits",
    customers:
      "customer, client, buyer, shopper, consumer, user, prospect, purchaser, custs, cust, cstmrs, key account, passenger, traveller, traveler, guest, policyholder, diner, household who buy, end user, ticket holder, season ticket holder",
    donors: "donor, donator, benefactor, patron, giver, sponsor of the charity, people who give|donate, supporters who give",
    families: "family, families, parent, mum, mom, dad, relatives, mothers, fathers, mother, father",
    followers: "follower, fan, online community, our community, people who follow us",
    investors: "investor, shareholder, stockholder, financial analyst, stock market, capital market, backer, lender, bank analysts",
    managers:
      "manager, supervisor, executive, director, team|line lead|leader|manager, teamlead, department|division head, head of department|division|unit, boss, bosses, senior leader|leadership, middle management, foreman, foremen, leadership team, leader",
    media:
      "journalist, reporter, press, media, newsroom, correspondent, news outlet, media outlet, editors of newspapers, broadcaster, news desk, trade magazine",
    members: "member, membership",
    partners: "partner, reseller, distributor, franchisee, ally, allies, business partner, channel partner",
    patients: "patient",
    public:
      "general public, wider public, citizen, the public, broad|british|local public, public at large, taxpayer, voter, general public, for|to|with|of|among|at public, society at large, people outside, ordinary people, everybody in town",
    regulators:
      "regulator, authority, authorities, watchdog, inspector, inspectorate, ministry, supervisory body, lawmaker, policymaker, policy maker, auditor",
    residents:
      "resident, neighbour, neighbor, neighbourhood, neighborhood, tenant, local people|folk, villager, townspeople, householder, people who live|living",
    retailers: "retailer, dealer, stockist, shopkeeper, shop owner, store owner, wholesaler, merchant, supermarket, retail partner, dealership",
    staff:
      "staff, employee, colleague, coworker, co worker, workforce, personnel, team|staff|crew member, member of staff, our people, our own people, worker, crew, nurse, driver, technician, operator, shift team, everyone who works|work here",
    students: "student, pupil, undergraduate, undergrad, learner, fresher, schoolchildren, school kids, sixth former",
    suppliers: "supplier, vendor, contractor, subcontractor, supply partner",
    volunteers: "volunteer, voluntary helper",
    "young-people":
      "young|younger people|adult|audience|ones|generation|customer|user|viewer|talent|crowd|folk|reader, youth, youngster, teen, teenager, gen z|zs, genz, generation z, zoomer, millennial, the young, under 25|30|20|18, under25, u25, u30, 16 24, 18 24, 18 25, 14 29",
  },
  decoys:
    "media manager, press contact|spokesperson|secretary|centre|center|room, hours a week, x ray, x axis, phone number ~ wrong, phone number in, media library|plan|planning|budget|team|mix|buyer|buying|spend|player|center|centre|training|strategy, social media, multimedia, paid|owned|earned media, print quality|server|shop|queue|room|job, customer service|services|care|support|success|base|database|relationship, client database, user manual|guide|rights, patient record|data|safety|portal|care, patient zero, be patient, member of the board, members of the board, board member, committee member, family member, staff turnover|cost|costs|shortage|number|numbers|member of the board|canteen|room|car, employee turnover|referral|referrals, personnel cost|costs|file, public statement|sector|relations|opinion|image|profile|transport|holiday|debate|affairs|speaking|eye|service, public relations, in public, go public, going public, press release|office|officer|team|conference|kit|statement|button|department|cutting, community|account|product|project|brand|campaign|content|social|office|facility|case|risk manager, managing director, director general, board of directors, press the, partner up, family name, family business, app|apps developer, web designer, event manager, email address list cleanup, talent show, student council fee, talk to the hand, authority of, public holidays, fan out, fan oven, users guide, boss fight, =volunteer to, =volunteer for, job ad|ads|advert|adverts|advertisement, get|gets|getting|be|being|are|is|been paid, paid on|leave|holiday|internship|staff|parental, calls for, call to action, user name, username, username, guest list, guest room, follower gap, market leader, world leader, thought leader, sales manager, service desk, service level, cust service, employee|staff engagement survey|app, talent pool review",
  lever: {
    "open-rate": "open rate, opening rate, opens",
    "click-rate": "click rate, click through rate, ctr",
    "bounce-rate": "bounce rate",
    "sick-leave": "sick leave, sick days, absenteeism, absences",
    "market-share": "market share",
    members: "membership, number of members, members",
    referrals: "referral, recommendations",
    reviews: "reviews, google reviews, number of reviews",
    meetings: "meetings, meeting hours",
    errors: "errors, mistakes, error rate",
    returns: "returns, return rate",
    tickets: "support tickets, tickets",
    "ad-budget":
      "ad|ads|advertising|advert|media|marketing budget|spend|spending, adspend, advertising costs, ad cost|costs, budget for ads|advertising, spend|spending on ads|advertising",
    "approval-time":
      "approval time|process|loop|delay, time to approve|approval|publish, sign off time, signoff time, approval, clearance time, sign off process, time it takes ~ sign|approve|clear, release process",
    attendance:
      "attendance, turnout, attendee, participants, audience at, bums on seats, people|ppl at ~ event|evening|conference|webinar|hall|halls|meeting|fair|day",
    awareness: "awareness, brand recognition, name recognition, recall, visibility, known by",
    complaints: "complaint, complaints, grievance, complain, negative reviews, bad reviews",
    conversion: "conversion*, convert visitors|leads",
    "cost-per-lead": "cost per lead, costs per lead, cpl, lead cost|costs, price per lead, cost of a lead, acquisition cost|costs",
    donations: "donation, giving, fundraising income, money raised, funds raised, legacies, gift income, online giving",
    engagement: "engagement, interaction, =likes, =comments, =shares, engagement rate",
    followers:
      "follower, following on, follower count|number|numbers, fan base, fanbase, community on, linkedin|instagram|facebook|online community, instagram|linkedin|facebook|tiktok|youtube|twitter|insta|fb following, our following, fans",
    headcount: "headcount, head count, fte, ftes, number of employees|staff, staff numbers, new positions, extra positions, personnel numbers, staffing level",
    hires: "hire, hires, new hire, vacancies filled, recruits, filled vacancies, filled positions, new recruits",
    mentions: "mention, press coverage, media coverage, coverage, citations, clippings, share of voice",
    newsletters: "newsletter, mailings sent, emails we send, emails to, emails per|a, fewer emails, less emails",
    posts: "post, posts, posting, tweets per|a, publishing frequency, posting frequency, stories per|a, content output, reels, reel, articles per|a",
    rating: "rating, star rating, =stars, review score, app store score, google score, google rating, review rating, kununu score, trustpilot score",
    reach: "reach of, our reach, total reach, reach, impressions",
    replies: "reply rate, response rate, answered comments, number of replies|answers, share of comments answered, replies",
    "response-time":
      "response|reply|answer|answering|reaction|waiting|wait time|times, average reply|response|answer|wait, time to reply|respond|answer, first response, turnaround, speed of reply, speed of response, queue time, hold time",
    retention:
      "retention, loyalty, returning|repeat|loyal customer|donor|visitor|guest|buyer|member, renewal, renewals, renewal rate, repeat purchase, stickiness",
    sales: "sales, revenue, turnover of the shop, orders, sales figures, income from shop, takings, bookings",
    sentiment: "sentiment, tone of comments, reputation, net sentiment, brand image, goodwill",
    "sign-ups": "sign up, signup, registration, registrations, sign ups, enrolment, enrollment, enrolments, registrants",
    subscribers: "subscriber, subscription, subs",
    traffic:
      "traffic, visits, visit to, page view, pageview, clicks, website visitors, visitors to ~ site|website|page|shop|homepage, visitors on, site visitors, web visitors, unique visitors",
    training: "training, training day|hours|hour|course|session, trainings, coaching, train",
    turnover: "turnover, staff turnover, attrition, fluctuation, employee turnover, resignations, leavers rate, staff leaving",
    videos: "video, vid, clip, =shorts",
    workload: "workload, work load, overtime, extra work, additional work, work for, work off, hours of work, burden",
    applications: "job application, applications",
    satisfaction: "satisfaction, nps, net promoter score, csat, happiness score",
    churn: "churn, cancellations, cancellation rate, defection",
    leads: "leads, lead generation, qualified leads, enquiries, inquiries, new leads",
    downloads: "download, downloads, installs, app installs",
    cost: "costs of, cost of, costs, printing costs, production costs, expenses",
  },
  raise:
    "stop|halt|reverse|end ~ decline|drop|fall|slide|slump in|of, raise, raises, raising, increase, increases, increasing, grow, grows, growing, growth in, boost, boosting, lift, lifting, double, doubling, doubled, triple, tripling, quadruple, treble, more, up by, up to, up, higher, expand, gain, gaining, win, winning, attract, attracting, twice as many|much, twice, bigger, strengthen, maximise, maximize, multiply, extend, step up, ramp up, scale up, get more, additional, drive, driving, rise, build up, push up, bring in, 2x, 3x, # x, # percent more, # % more, # new, generate, collect more, earn more, further, deepen, heighten, bump up, bump, accelerate growth, upping, enlarge, add, skyrocket, record number of, plus # %",
  lower:
    "reduce, reduces, reducing, reduction in, reduction of, cut, cuts, cutting, lower, lowering, decrease, decreasing, halve, halving, half the, half as many|much, less, fewer, shrink, shrinking, drop, dropping, down to, down by, down from, down, trim, trimming, shorten, shortening, shorter, minimise, minimize, bring down, slash, slashing, stop, cut down, cut back, scale back|down, phase out, no more, lessen, curb, diminish, get rid of, tone down, cheaper, take ~ off, wind down, quit, dial down, dial back, ease, relieve, limit, limiting",
  hold: "keep, keeping, hold, holding, maintain, maintaining, stay, stays, staying, steady, flat, stable, same number|amount|level|pace|rhythm|frequency, unchanged, preserve, stick to|with, freeze, remain, remains, no change in, as it is, as they are, at today level, at the level, at current level, constant, where it is, cap, capped, not more, hold the line, protect, defend, safeguard, no increase in, no extra, no additional, no growth in",
  improve:
    "twice as fast, as fast, fast, improve, improves, improving, improvement in, better, optimise, optimize, fix, enhance, speed up, faster, quicker, quickly, accelerate",
  idioms: {
    "response-time lower":
      "answer|reply|response|reaction|apology|solution ~ ~ within # minutes|minute|min|hours|hour|h|days|day|weeks|week, answer|reply|response|reaction|apology|solution ~ ~ within a|an|one|the, react within, halve ~ time @ ~ wait, cut ~ time @ ~ wait, time ~ @ ~ wait*, answer*|repl*|respond*|react ~ ~ within|in|inside|under # min|mins|minute|hour|hours|hr|hrs|h|day|days|business|working, answer*|repl*|respond*|react ~ ~ in|in under|within an|one|two|three|four|the|a hour|hours|day|days|same, answer*|repl*|respond*|react ~ ~ same day, answer*|repl*|respond*|react ~ in under, answer*|repl*|respond*|react ~ in less than, answer*|repl*|respond*|react ~ ~ within minutes|hours|seconds|a|an|one|two|three|four|six|eight|twelve|24|48, answered ~ ~ same, get|gets ~ answer|reply|response ~ within|in|inside|under, faster|quicker|speedier answer|reply|replies|response, answer*|repl*|respond*|react faster|quicker|quickly|sooner|promptly, answer*|repl*|respond* ~ faster|quicker|sooner, answer*|repl* ~ ~ same day, no customer|client|one|patient|member|guest waits ~ more|longer than, nobody waits ~ than, nobody|no @ ~ wait longer|more, service|support|help|care|@ ~ ~ within # min|mins|minutes|hours|h, wait less, waits less, shorter queues|waits|wait, less waiting, answered ~ in|within # h|hours|hour|min|minutes|days, talk ~ ~ within a|one day, get ~ answer|reply ~ same|within day|hours, # h|hour|hours response|reply",
    "retention raise":
      "renew ~ contract*|subscription*|membership* ~ @, @ ~ renew, stop|avoid|prevent losing @, stop|prevent ~ losing ~ @, lose|losing fewer|less @, fewer|less @ leave|leaving|quit|lost, retain*, stop @ leaving|quitting, prevent @ ~ leaving, keep ~ @ coming|loyal, keep our|existing|current|regular|more|first @, hang on to ~ @, hold on to ~ @, win back ~ @, @ stay longer, not lose ~ @, don lose ~ @, stay with us longer",
    retention: "loyal @",
    "sales raise": "sell more, selling more, sell twice, outsell, earn more from, more ~ sold, upsell*, cross sell",
    "hires raise":
      "hire|recruit ~ @, hire|recruit more|new|young|# ~, fill ~ vacancies, hire #, recruit # _, recruit more, hire more, fill # % ~ vacanc*|openings|positions|jobs|posts, fill ~ vacanc*|openings, fill a|half|all ~ openings|positions|vacancies, find # new ~ engineer|engineers|nurses|drivers|apprentices|colleagues|people|developers, recruiting more, fill a third|quarter|half, win # ~ apprentices|nurses|engineers|drivers|developers, recruit, hiring more, take on # ~ apprentice|apprentices|trainees|people",
    "posts raise":
      "post|publish|tweet more, post|publish|tweet twice as, posting more, publish more often, post more often, be more active, more active on, show ~ more of life, show twice as much",
    "posts lower":
      "post|publish|tweet less, posting less, stop posting|publishing|tweeting, post fewer, less posting|content, less frequently, fewer tweets|stories, spam* less, stop ~ posting",
    "posts hold": "keep posting, # posts a|per week|day|month ~ not more, stay|stick at|to|with ~ post|posts, posting at the level",
    posts: "post daily|weekly|monthly|every|each|once|twice, tweet daily|weekly|every, daily|weekly posts, # post|posts a|per",
    "approval-time lower":
      "approv* faster|quicker, approv*|sign|clear|release ~ ~ within|in # hour|hours|day|days|h, faster|quicker|speedier|shorter approval|approvals|sign, approv* ~ ~ within a|one|two|24, speed up ~ approval|approvals|sign|clearance|release, cut ~ time ~ takes ~ ~ sign|approve|clear|release, sign ~ off ~ ~ in a|one day, approvals take # days|weeks",
    "complaints lower": "complain less, less complaining, fewer angry",
    "followers raise":
      "most followed, more followed, get ~ more followers, followed by more|#, # ~ people ~ follow*, # ~ following us, more people ~ follow*, more people follow*, get # ~ to follow, reach # ~ followers, from # to # followers, # new followers, # followers by",
    "subscribers raise": "# new subscribers, attract # ~ subscribers, reach # ~ subscribers",
    "attendance raise":
      "more @ at|in|to|come|coming|visit, bring ~ @ to|into ~ museum|library|theatre|event|venue|club|stadium|store|shop|exhibition|branch, fuller halls|rooms|houses, get # people|guests|visitors to, # people|guests|visitors at|to our|the ~ event|evening|conference|day|fair, fill the hall|room|house|seats, more people|ppl|visitors|guests at|to our|the, sell out the",
    "downloads raise": "reach # downloads, # downloads",
    "awareness raise":
      "more|better visible, become|be|get more|better|well visible|known, so @ know ~ us|our|what, @ know us, @ know ~ our ~ trades|brand|name|work, on everybody lips, be better known, become known, make ~ known ~ to|among|with, put us on the map, known by every*, better known, get our name",
    "sentiment raise": "change what people think, better reputation, improve ~ image",
    "donations raise":
      "raise # m|k|million|thousand, raise ~ from our|the ~ supporters|donors, more|new|additional|attract|win|gain|find|# ~ donors, bigger|larger gifts|donations, raise # from, raise more money|funds, raise money, give more, collect # from",
    "workload lower": "take ~ work off, take ~ load off, relieve ~ team|staff|desk|office, fewer hours",
    "workload hold":
      "no extra|additional|more|second work|workload|layer|hours|burden|effort, no extra ~ work, without extra work, no more work for, avoid any increase in workload",
    "headcount hold": "no new|extra|additional|more headcount|positions|hires|people|staff|posts|jobs, without adding headcount, without new headcount",
    "training raise":
      "train|coach|teach all|every|our|the|@, train ~ @, train ~ to|in|on|how, teach @, # hours|days of training, training for all|every*, coach ~ @, everyone ~ trained",
    videos: "# video|videos|vid|vids|clip|clips a|per, one|two|three|four video|videos|clip|clips a|per, a video every|a, weekly|daily|monthly video|videos",
    newsletters: "monthly|weekly|quarterly newsletter, newsletter every, newsletter once|twice|each",
    "ad-budget lower":
      "cut|reduce|halve|less|fewer|lower|trim advertising|ads|adverts|ad, spend less on ad|ads|advertising, less money for|on ad|ads|advertising",
    "ad-budget raise": "more|increase|double advertising, more ads, spend more on ad|ads|advertising, more money for|on ad|ads|advertising",
    "churn lower": "stop ~ churn",
    "cost-per-lead lower": "cheaper leads, leads ~ cheaper, pay less per|for ~ lead",
    "conversion raise": "turn ~ visitors|clicks|leads|followers into customers|buyers|sales|leads, convert more",
    "sign-ups raise":
      "# registrations, # sign ups, convince|get|persuade ~ @ to sign|register|enrol|join|subscribe, more @ ~ sign|register|enrol|join, fill ~ course|seminar|class|workshop",
    "members raise": "sign|win|gain|attract # ~ members, # new members, more members, grow ~ membership",
    "leads raise": "generate # ~ leads, # new leads",
  },
  approach: {
    "control=pre-approve":
      "proofread*|vets|vet|checks|reviews|edits|check|review every|each|all, nothing|nobody|no|not|never|none ~ ~ ~ without ~ signature|signatures|approval|review|check|sign|ok|consent|clearance|permission, subject to ~ approval|review, only approved, approved wording|templates|messages|content|text, pre moderat*, moderated before, approval workflow|step|chain, veto, run ~ posts by, everything ~ through ~ legal|pr|comms|marketing|compliance, has|have|must|needs to agree|approve|see|check|read ~ before|first, prior consent, dual control, legal|compliance|board|boss|editor|management|hq ~ must|has|have ~ approve|see|check|read|agree|ok, nothing|nobody|no|not|never|none ~ ~ without|until|unless|before ~ ~ approval|approv*|permission|sign|signed|ok|okay|cleared|clearance|checked|seen|read|reviewed|green, nothing goes|leaves|is ~ ~ unseen, nothing ~ unseen|unchecked|unedited|unapproved, check*|review*|approv*|clear*|vet*|vetted|edit*|proofread*|read ~ ~ before publication|publishing|posting|it|they|going|anything|anyone|release|we|the|release, checked|reviewed|approved|cleared|vetted|edited|proofread|signed by ~ before, before ~ goes|go live|out|online|public ~ checked|approved|reviewed, sign* ~ off ~ ~ post|posts|every|each|before|content|all|a|any|tweet|statement, sign* off every|each|all|a|any, have|has|needs|need to be approved|cleared|checked|signed|reviewed|vetted|edited|seen, checks|check|reads|reviews|approves|vets|clears everything|anything, must be approved|cleared|checked|signed|reviewed|vetted|edited, need|needs|require|requires approval|clearance|sign|permission|a green, prior approval|review|clearance, pre approv*, preapprov*, preclear*, four eyes, second pair of eyes, two pairs of eyes, final say on|over, approve every|all|each, approval ~ required|needed|mandatory|by legal|by corporate, sees|see|reads|read|checks|check|reviews|review|approves|clears every|each|all|any ~ ~ first|before*, must|may|can not post|publish|tweet|say anything|without|before, edit every|each|all, get|gets edited|checked|approved|vetted, mandatory review|check|approval, legal|compliance|editor|editors reads|checks|approves|clears|vets every|all|each, run ~ past|by legal|compliance|us|comms|pr, only after ~ approval|review|legal|sign, has|have the last word|final, vet all|every|each, goes|go through legal|compliance|review|approval|an editor, shorten approvals and, green light from",
    "control=empower":
      "nobody|noone checks|approves|edits|reviews|vets, drop|scrap|abolish|end|remove|stop|lift ~ ~ ~ approval|approvals|approves|sign|review|censorship, write|post|say|publish|share what they like|want|think|see, hand|give|entrust|leave ~ ~ account|keys|channel to|over, hand over ~ account|channel, let|allow @ ~ run|manage|handle|speak|take, own initiative|judgement|judgment|discretion|responsibility, no need to ask, unscripted, no script|scripts, unfiltered, speak freely, self organis*, self organiz*, ownership, staff voices, as they see fit, without a script, without having to ask us|marketing|legal|anyone|permission|first, may|can tweet|post|blog|write|publish|answer, own words|name|names|voice, let|allow|permit|enable ~ ~ post|reply|answer|write|publish|decide|blog|speak|tweet|respond|talk, without asking|approval|permission|sign|checking|clearance|prior, no approval|approvals|sign|permission|clearance|pre, trust ~ @|people|teams|them|everyone|everybody, freely, free to post|answer|write|publish|decide|reply|speak, free rein|hand, empower*, autonom*, decide|decides|deciding for themselves|themselves|what they|on their own, @ may|can|could post|publish|answer|reply|write|speak|blog|tweet|respond|decide, everyone|everybody|anyone|anybody may|can|should|is post|publish|write|blog|speak|tweet|allowed, encourage ~ ~ to post|blog|share|write|tweet|speak, delegat*, skip ~ approval|sign, hand ~ keys|account to, take their own decisions|initiative, make their own decisions, employee advocacy, own thing, take over ~ account|instagram|channel|feed|page, takeover|takeovers, themselves, without control|oversight|supervision|censorship, staff|employee ambassadors, brand ambassadors from",
    "voice=listen":
      "answer|reply|respond ~ ~ within|in # , answer ~ applications|letters|enquiries|inquiries|requests, discuss|debate|talk|chat with us, answer critics|criticism|everyone|everybody|people|openly|honestly, personal answer|reply|response, personally answer|reply, customer|patient|user|reader|member|staff|employee panel|council|jury|board, act on what, understand what|how @, interviews with ~ @, interview ~ @, needs of ~ @, learn what, invite questions|comments|criticism|ideas, read every|all ~ comment|comments|review|reviews, take ~ seriously, round table, answers ~ questions, gets|get a|an|their|our|personal|quick|fast|real|honest ~ answer|reply, open to criticism, two way, talk to @, suggestions, comment box, listen*, social listening, ask|asks|asking ~ @, ask|asks|asking ~ questions|what|how|why|whether|opinion|opinions|advice, answer|answers|answering ~ @, answer|answers|answering ~ every|all|each|any|question|questions|comment|comments|tweets|tweet|messages|message|email|emails|dms|dm, answer|reply|respond ~ ~ question|questions|comment|comments|review|reviews|message|messages|tweets|dms|emails, repl* to, respond* to, feedback, survey*, poll, polls, polling, conversation*, dialogue, dialog, talk|talks|talking with|to us, talk|talking with @, monitor* ~ mentions|comments|what|sentiment|conversations|reviews, hear|hears|hearing ~ from|what, feel heard, feels heard, be heard, what ~ @ think|say|want|need|really|expect|ask|says, what do ~ @ ~ think|want|need|say, question from, focus group, consult* @, find out what|why|how @, find out what, discuss* ~ with @, unanswered, get ~ answer|reply|replies from|the|within|same, @ ~ answered, emails|messages|comments|tweets|questions|dms|mails|reviews ~ answered, that is answered, vote on|for, have a say, let|invite ~ customers|patients|citizens|residents|readers|users|guests|fans|followers|visitors|members|neighbours ~ decide|choose|vote|suggest|pick, ideas from, suggestions from, suggestion|suggestions, get|gets|getting a|an|the|their ~ answer|reply|response within, q & a, q a, ama, @ ~ ~ talk|speak to|with, @ ~ ask us|questions|anything, ask us anything, open hour, answer|reply|respond within, open ear, community management, suggestion box, co create, cocreate, take ~ questions, engage ~ with ~ @, learn from ~ @",
    "voice=push":
      "send ~ ~ to all|every|our ~ @, send ~ ~ to @, circulate, let @ know, keep @ informed|updated|posted, keep ~ @ up to date, publish news|updates|figures|results|announcements, tell everyone|everybody|people about, news blast, promote ~ new|launch, campaign to tell, issue a, push our|out|every|all|the|more|product|news|content|information|messages|each|press|a|releases, pushing out|our|news|information, broadcast|broadcasting|broadcasts ~, announc* ~, send* out, send*|issue|publish|distribute|spread|release|push ~ ~ press|news|announcement|announcements|release|releases|statement|statements|message, press release on|to|every|via|across, blast, blasts, shout* at, tweet|post|share ~ ~ press release|releases, spread the|our|this, get ~ message out|across, pump out, publicise, publicize, tell the world, one way, publish ~ to @, share ~ stories|story|news, proclaim, trumpet, advertise our, promote our, megaphone, inform|notify|alert|remind ~ @, message of the week, talk about ourselves",
    "locus=central":
      "everybody|everyone|all ~ ~ uses|use|follow|follows ~ same, same ~ logo|template|wording|hashtag|message|line|standards|format, one ~ contact|spokesperson|logo|point|place, consolidate ~ accounts|channels|pages|sites, under one roof|brand, coordinated by|centrally, only corporate|comms|marketing|hq|communications ~ posts|publishes|speaks|may|can, one team for|runs|handles|answers, bundle, a single, uniform, central, centrally, centralise*, centralize*, one|single|shared|common|joint|same account|inbox|handle|voice|style|playbook|hub|tone|profile|presence|page|message|guide|guideline|guidelines|calendar|look, one central, single|one team for|runs, head office, headquarters, hq, one company page, group wide, company wide, standardis*, standardiz*, everything|all through|via one|us|comms|head, corporate communications runs, run from, single point of contact, style guide|sheet for all, same ~ look|tone|message everywhere, one face to, one brand, merge ~ ~ into one, into one account|page|channel|place, only by|through|via ~ office|department|team|hq, press office only, one|single calendar",
    "locus=local":
      "each|every|all ~ branch|branches|site|store|shop|region|country|plant|location|department|office|school|clinic|city|team|ward ~ ~ appoints|chooses|writes|posts|tells|picks|names|creates|own, let ~ branches|sites|stores|shops|regions|countries|plants|offices|schools|clinics|teams ~ decide|post|run|choose|publish|speak|do, local stories|voices|posts|flavour|flavor|language|languages|dialect|content, site specific, decide locally, on the spot, by the regions|branches|sites, local|regional|country|national|decentral|branch club|clubs|chapter|association|team|account|page|channel|branch|manager|office|profile|editor|site|content|account, local teams, each|every ~ branch|site|store|shop|region|country|plant|location|department|office|school|clinic|city|team|market|club|ward ~ own|runs|manages|keeps|decides|gets|has, decentral*, its =own ~ account|page|channel|profile|handle|feed, branch|branches|store|shop|site|region|country|countries|plant|office|school|faculty|faculties|location|city|cities|clinic ~ ~ =own, their =own ~ page|channel, branches decide|run|post, local control, locally, site|plant|store|branch by site|plant|store|branch, per region|country|branch|store",
    "spend=paid":
      "ad campaign, display ads, banner, banners, sea, influencer campaign|campaigns, media spend, sponsorship, pay to, promoted, tv|radio|cinema|poster campaign, boosted, boosting, paid, sponsor*, ads, ad, advert*, promoted post|posts, boost* post|posts|a|the, ppc, google ads, adwords, commercial, commercials, radio|tv spot|spots, put|invest # ~ behind|into, # k behind, money behind, behind ~ post|posts, buy|buying reach|followers|ads|likes|media, pay|paying for|influencers, media buying, pay per click, billboards, retargeting",
    "spend=organic":
      "free of ads|advertising|adverts, ad free, nothing on ads|advertising|adverts, no spend*|money on|for ads|advertising|adverts, stop|end|quit|drop|no ~ paid|ads|advertising|advertisements|adverts|sponsoring|sponsored, zero budget, without ~ budget, grassroots, viral, by recommendation|referral, free of charge channels, organic*, no|never|without ~ boost*|sponsor*|promoting, no|without ~ ads|ad|advert*|advertising|paid|paying, without paying, unpaid, word of mouth, not paid, not pay, not buy, zero ads|ad, earned media, no more ads|adverts|advertising, stop ~ ads|advertising, free reach, for free, seo",
  },
  not: "not, never, nobody, none, neither, nor, avoid, dont, doesnt, cant, wont",
  no: "no, zero, without, w o",
  insteadOf:
    "instead of, rather than, in place of, as opposed to, except, except for, apart from, not on, not via, not by, not through, not in, not for, not with, not to",
  yields:
    "more than, more often, longer than, reduce, cut, lower, leave, ignore, lose, forget, let, drop, shrink, miss, neglect, decrease, slip, unanswered, unless, without, until, before",
  actsAfter:
    "by, let, allow, enable, permit, trust, empower, let all|every|our|the|each|store|more, allow all|every|our|the, by all|every|our|the|real|young, trust our|the|all|every, trained, written|told|made|filmed by",
  actsBefore:
    "may, should post|blog|write|tweet|publish|share|speak|answer|reply|film, must not, must post|write|answer|publish, can post|write|answer|publish|speak|decide|reply|share, answer, answers, reply, replies, write, writes, blog, blogs, publish, publishes, tweet, tweets, decide, decides, approve, approves, check, checks, edit, edits, review, reviews, sign, signs, walk, speak for, film, run, runs, manage, manages, post, posts, share, shares, teach, in public themselves, take over",
  askCues:
    "need, needs, require, requires, ask for, asks for, want, wants, we ask, request, requests, give us, get, costs us, takes, plus, budget of, hire us, would like, looking for, lend us, borrow, it takes, asking for, please give",
  timing: {
    daily: "daily, every day, each day, every morning, once a day, per day",
    weekly:
      "weekdays, weekly, every week, each week, once a week, per week, every monday|tuesday|wednesday|thursday|friday, a week, 1 x wk, wk, on mondays|tuesdays|wednesdays|thursdays|fridays",
    monthly: "monthly, every month, each month, once a month, per month, a month, first of every month",
    quarterly: "quarterly, every quarter, each quarter, once a quarter, per quarter, a quarter",
    "half-yearly": "twice a year, every six months, half yearly, biannual*, every half year, semi annual*",
    yearly: "every year, each year, once a year, yearly, annually, per year",
    "next-year": "next year",
    "next-quarter": "next quarter",
    "next-month": "next month",
    "this-year": "this year",
    "this-quarter": "this quarter",
    "before-summer": "before summer, by summer, before the summer, by the summer, before summer break|holidays",
    "before-christmas": "before christmas, by christmas, by xmas, before xmas, before the holidays",
    "before-easter": "before easter, by easter",
    "year-end": "by year end, end of the year, end of year, before year end, by the end of the year, year end, eoy, before new year",
    spring: "in spring, in the spring, this spring",
    summer: "in summer, over the summer, this summer, in the summer",
    autumn: "in autumn, in the autumn, this autumn, in the fall",
    winter: "in winter, this winter",
    Q1: "first quarter, 1 st quarter, quarter one, quarter 1",
    Q2: "second quarter, 2 nd quarter, quarter two, quarter 2",
    Q3: "third quarter, 3 rd quarter, quarter three, quarter 3",
    Q4: "fourth quarter, 4 th quarter, last quarter, quarter four, quarter 4",
    H1: "first half of the year, first half year, 1 st half",
    H2: "second half of the year, second half year, 2 nd half",
    "01": "january, jan",
    "02": "february, feb",
    "03": "march",
    "04": "april",
    "05": "in may, by may, of may, until may, end may, may #",
    "06": "june",
    "07": "july",
    "08": "august",
    "09": "september, sept",
    "10": "october, oct",
    "11": "november, nov",
    "12": "december, dec",
  },
  numbers: { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, half: 0.5 },
  units: {
    days: "day, working day, person day, man day, pd",
    hours: "hour, hr, hrs, h",
    weeks: "week, wk, wks, person week",
    months: "month, person month",
    fte: "fte, ftes, full time position",
  },
  budget: "budget, money, euro, euros, eur, dollar, dollars, usd, pound, pounds, gbp, funding, grand",
  trades:
    "designer, developer, editor, translator, photographer, copywriter, writer, engineer, analyst, intern, trainer, moderator, videographer, illustrator, programmer, lawyer, consultant, freelancer, agency, community manager, project manager, video editor, content creator, ux designer, web designer, web developer, data analyst, social media manager, graphic designer, printer, interpreter, coach, technician, assistant, temp, working student",
  notAsked:
    "post, follower, subscriber, customer, reply, replies, answer, hour, day, week, month, minute, percent, x, star, video, people, newsletter, event, like, mention, channel, platform, account, comment, question, article, time, year, member, download, visitor, hire, vacancy, lead, sign, response, meeting, review, complaint, approval, friend, donor, student, partner, quarter, third, half, quote, campaign, story, page, point, chance, answer, call, email, mail, job, eye, voice, place",
};
