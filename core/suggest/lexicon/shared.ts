/** Channels that are called the same everywhere. `x` alone needs a neighbour that shows what is meant. */
export const SHARED_CHANNELS: { readonly [channel: string]: string } = {
  facebook: "facebook,fb,face book",
  instagram: "instagram,insta,ig",
  linkedin: "linkedin,linked in,lnkdin",
  tiktok: "tiktok,tik tok,tictoc,tik toks",
  whatsapp: "whatsapp,whats app",
  youtube: "youtube,yt,you tube,youtub,utube",
  podcast: "podcast*",
  x: "twitter,tweet*,twitt*,tuite*,on|via|over|through|sur|en|por|from x,x account|post|thread|profile|feed|twitter,x and|et|y|or facebook|instagram|linkedin|tiktok|youtube,facebook|instagram|linkedin|tiktok|insta|fb and|et|y|or x,compte x,cuenta de x,hilo",
};
export const SHARED_DECOYS = "x ray,xray,x axis,x factor";
