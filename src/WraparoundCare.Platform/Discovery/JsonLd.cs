using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace WraparoundCare.Platform.Discovery;

/// <summary>Data for search engines in the head of a page, which the content security policy does not stop.</summary>
public static class JsonLd
{
    // Leaves Dutch letters as they are and escapes what means something in HTML, "</script>" for one.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IHtmlContent Element(JsonObject data) =>
        new HtmlString($"""<script type="application/ld+json">{data.ToJsonString(Json)}</script>""");
}
