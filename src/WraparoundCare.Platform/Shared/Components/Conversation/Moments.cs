using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Conversation;

/// <summary>A moment by the Dutch clock, which machines can read too.</summary>
internal static class Moments
{
    public static TagBuilder Element(DateTimeOffset moment)
    {
        var here = DutchTime.On(moment);
        return Markup.Element("time")
            .Set("datetime", here.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture))
            .Text($"{DutchDate.Of(here.DateTime)} om {here.ToString("H.mm", CultureInfo.InvariantCulture)} uur");
    }
}

/// <summary>When something was.</summary>
[HtmlTargetElement("wc-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimeTagHelper : TagHelper
{
    public DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Moments.Element(At));
}
