/** Found in a text of which a reader sees anything: a sign that is no space, no control and has some width. */
export const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
