/** Words of Sveltia's that people stumbled over, and those that they read instead, where its interface is in English. */
const wordings = (
  [
    ["saving_entry:{error:{title:`Error`", "saving_entry:{error:{title:`Not saved`"],
    ["title:`Slug`", "title:`File Name`"],
    ["slug:`Slug`", "slug:`File Name`"],
    ["The slug cannot be empty.", "Type a name for the file."],
    [
      "The slug cannot contain special characters, including slashes and spaces.",
      "No spaces or slashes, please.",
    ],
    ["This slug is used for another entry.", "Another file has this name."],
    ["Please enter a valid URL.", "A whole address, such as https://www.example.com."],
    ["Unpublished Entries", "Not published yet"],
    ["Published Entries", "Published"],
    [
      "Send the entry for review so someone can look at it and publish it?",
      "Send it for review, so that it can be checked and published?",
    ],
    [
      "Are you sure you want to publish this entry? Your changes will take effect right away.",
      "Publish this? The site shows it in a few minutes.",
    ],
    [
      "folder:{field:`Field Assets`,entry:`Entry Assets`,file:`File Assets`,collection:`Collection Assets`,global:`Global Assets`}",
      "folder:{field:`Pictures`,entry:`Pictures`,file:`Pictures`,collection:`Pictures`,global:`Pictures`}",
    ],
    ["The {$locale} content has been disabled.", "There is no {$locale} text yet."],
    ["Are you sure you want to delete this entry?", "Delete this, in all its languages?"],
    [
      "Are you sure you want to delete the selected entry?",
      "Delete what you selected, in all its languages?",
    ],
    [
      "Are you sure you want to delete the selected {$count} entries?",
      "Delete the {$count} that you selected, in all their languages?",
    ],
    [
      "Once prompted, select the root directory of the “{$repo}” repository.",
      "In the window that opens, choose the folder of the project, “{$repo}”.",
    ],
    [
      "The selected folder is not a repository root directory. Please try again.",
      "That isn't the folder of the project. Try again, with the one that has the folder “content” in it.",
    ],
  ] as const
).map(([found, instead]) => [new RegExp(found.replace(/[{}$?.]/g, "\\$&"), "g"), instead] as const);

/**
 * What is changed in Sveltia's module while it is bundled: its style sheet asks a CDN for fonts that it also has here, which the policy
 * refuses; the buttons for languages fail where a text isn't translated; it stops keeping drafts when someone goes
 * from the code host's sign-in to the local folder, until the page is loaded again; and it keeps what was typed less than
 * half a second before saving as a draft after saving, and would offer it the next time. Where no words are selected, it
 * makes a link of the whole text before the cursor: now of the words from its dialog, with the cursor after them.
 * For a picture in a text it asks for no words, and doesn't say what its title is.
 * Above the reason why something wasn't saved, it says to try again later. To copy the texts of another language, it
 * copies the pay, too, which a translation can't have and its form doesn't show. And it offers to view the file on the
 * code host only to developers: now everyone is led to the pull request, where there is one.
 * A map of words to words that a file doesn't have, such as `allow`, counts as changed as soon as its form shows it.
 * Of a draft it requires nothing, but then silently doesn't offer to send it for review; nor does it after a file's name
 * was typed, which it takes for that of another file as soon as it is saved. What is wrong it lists only for whoever presses
 * a button within seconds, and never what a picture in a text lacks. It copies the texts of another language over those that are there. It writes the files of all
 * languages anew, though one alone was changed. And beside the pictures of a field, it offers other folders, and other
 * sites, which the check refuses.
 */
export const amendments: readonly (readonly [found: RegExp, instead: string])[] = [
  [/@font-face \{[^}]*cdn\.jsdelivr\.net[^}]*\}/g, ""],
  [/if\((\w+)&&!(\w+)\)(?=\{let\{databaseName:\w+\}=\1\.repository\?\?\{\};if\(\w+\)\{\2=)/g, "if($1)"],
  [/Object\.values\((\w+\(\w+\)\[\w+\])\)(?=\.some\(\(\{valid:)/g, "Object.values($1??{})"],
  [
    /(async\(\{draft:(\w+),skipCI:\w+=void 0,overwrite:\w+=!1\}\)=>\{[\s\S]*?\}\)),(?=\w+\(\w+,\w+\?``:\w+\),\w+&&\w+\(\w+\.id\),\w+\.savedEntries\[0\])/g,
    "$1,$2.interacted=!1,",
  ],
  [
    /(let (\w+)=(\w+)\(\)\?\?\w+\(\)\?\.clone\(\);[^;]{0,90}),(\w+)\(\[(\w+\(\w+\(\w+\)\))\]\)\),(\w+\(\2\),\w+\(void 0\)\}\)\}\),await \w+\((\w+\.editor)\),\7\.dispatchCommand\(\w+,\w+\(\w+\)\))/,
    "$1,(words=>{$4([words]),$2=words.select(0,words.getTextContentSize())})($5)),$6,$7.update(()=>{let{anchor,focus}=$3()??{};anchor?.set(focus.key,focus.offset,focus.type)})",
  ],
  [
    /(\?\?=\w+\(\w+\),)(Object\.fromEntries\(Object\.entries\((\w+)\)\.filter\(\(\[,\w+\]\)=>typeof \w+==`string`\)\.map\(\(\[(\w+),(\w+)\]\)=>\[`\$\{(\w+)\}\.\$\{\4\}`,\5\]\)\))/,
    "$1Object.keys($3).length?$2:{[$6]:null}",
  ],
  [
    /(\w+\(\w+\))(&&\w+\(\w+\)\}\),\w+\(\w+=>\w+\(\w+,`\$\{\w+\?\?``\} `\),\[\(\)=>)(?=\w+\(`saving_entry\.error\.description`\))/,
    "$1$2$1?``:",
  ],
  [/(,\w+=(\w+)\?\.widget\?\?`string`;return )(?=\w+&&!\w+\(\w+,\w+\)\|\|typeof)/, "$1$2?.i18n!==!0||"],
  [
    /(as:`menuitem`,[^;]*?get pullRequest\(\)\{return (\w+\(\w+\))\}[\s\S]{0,700}?\.current&&\w+\()(\w+\(\w+\(\w+\),\w+\.thisPane\.current\.locale\)\)[\s\S]{0,40}?=>\{)(\w+\.devModeEnabled)(?=&&)/,
    "$1$2?.url??$3($4||$2?.url)",
  ],
  [/(!\w+\(\{draft:(\w+),enforceRequired:)\w+\(\2\)(?=\}\)\)throw )/, "$1!0"],
  [/(\.workflow\?\.status===`draft`)&&\w+\(\)(?=&&await \w+\(\))/, "$1"],
  [
    /(\.message===`validation_failed`\?\()(?=[\s\S]{0,9000}?,(\w+)\(`validation`\)\}\}\))/,
    "$1$2(`validation`),",
  ],
  [/(!(\w+)&&\w+===(\w+)\|\|!(\w+)&&)\2&&\3(?=\?null:)/, "$1$3"],
  [
    /((\w+)=\(\w+,\w+\)=>\{let \w+=0;return Object\.keys\(\w+\)\.some\([\s\S]{0,9000}?isNew:(\w+),originalLocales:(\w+),currentLocales:(\w+),originalEntry:\w+,collectionFile:\w+,isIndexFile:\w+\}=(\w+),[^;]*;)(?=if\(\5\[(\w+)\]\)\{)/,
    "$1if(!$3&&$4[$7]&&$5[$7]&&!$2($6.originalValues[$7]??{},$6.currentValues[$7]??{}))return;",
  ],
  [
    /(Object\.entries\(\w+\.assetLibraryFolderMap\))(?=,\(\[\w+,\w+\]\)=>\w+,[\s\S]{0,700}?=k\(\(\)=>(\w+)\(\w+\(\)\)\))/,
    "$1.filter(([,each])=>$2(each)).slice(0,1)",
  ],
  [/(fields:\[\{name:`src`,label:\w+\(`editor_components\.src`\),widget:`image`)\}/, "$1,choose_url:!1}"],
  [
    /(_s\(\w+\(\w+,2\),16,\(\)=>Object\.keys\()(\w+\(\w+\))(?=(\),\w+=>\w+,\(\w+,\w+\)=>\{let \w+=\w+\(\(\)=>\w+\(\{\.\.\.\w+\(\w+\),valueMap:\2,keyPath:\w+\}\)\),\w+=\w+\(\(\)=>(\w+)\(\)\[))/,
    "$1{...$2,...$4()}",
  ],
  [
    /(\?\.label\|\|\w+\(\w+\)\?\.name)(?=\)\),\w+\(\w+,\w+\)\},\$\$slots:\{default:!0\}\}\)\};\w+\(\w+,\w+=>\{\w+\(\w+\)\.length&&)/,
    "$1||`A picture in the text`",
  ],
  ...wordings,
  [
    /(\{name:`alt`,label:\w+\(`editor_components\.alt`\),)required:!1(\},\{name:`title`,)/,
    "$1hint:`What it shows, for people who can't see it; decorative, if it is only decoration.`$2hint:`A line below the picture. Leave it empty for none.`,",
  ],
];
