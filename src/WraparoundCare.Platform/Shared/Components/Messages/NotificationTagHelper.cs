using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Messages;

/// <summary>Something that is said on a page, in a frame.</summary>
[HtmlTargetElement("wc-notification")]
public sealed class NotificationTagHelper : TagHelper
{
    public NoticeKind Kind { get; set; }

    /// <summary>What it says first; by itself a word that fits its kind.</summary>
    public string? Heading { get; set; }

    /// <summary>Whether it answers what somebody just did: then a screen reader says it at once.</summary>
    public bool IsAnswer { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (name, alert, heading) = Kind switch
        {
            NoticeKind.Success => ("success", "ok", "Gelukt"),
            NoticeKind.Caution => ("caution", "warning", "Let op"),
            NoticeKind.Error => ("error", "error", "Dit ging niet goed"),
            // Its colours are those of danger, which only what is named after it may have (ColourUseTests).
            NoticeKind.Alarm => ("alarm alarm--notification", "error", "Gevaar"),
            _ => ("info", "info", "Goed om te weten"),
        };
        var role = Kind is NoticeKind.Error or NoticeKind.Alarm ? "alert" : "status";
        output.Become(
            Markup.Element("div", $"utrecht-alert utrecht-alert--{alert} notification notification--{name}")
                .Set("role", IsAnswer ? role : null),
            keepsContent: true);
        output.WrapContent("utrecht-alert__content", Markup.Element("p", "notification__heading").Text(Heading ?? heading));
    }
}
