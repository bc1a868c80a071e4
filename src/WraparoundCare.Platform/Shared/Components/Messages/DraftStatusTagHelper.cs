using Microsoft.AspNetCore.Razor.TagHelpers;
using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Platform.Shared.Components.Messages;

/// <summary>Where a draft stands.</summary>
public enum DraftState
{
    Saving,
    Saved,
    Failed,
}

/// <summary>Says below a form whether what is typed has been kept.</summary>
[HtmlTargetElement("wc-draft-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DraftStatusTagHelper : TagHelper
{
    public DraftState State { get; set; }

    /// <summary>When it was kept.</summary>
    public DateTimeOffset At { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var element = Markup.Element("p", $"draft-status draft-status--{State.ToString().ToLowerInvariant()}").Set("role", "status");
        output.Become(State switch
        {
            DraftState.Saving => element.Text("We bewaren je concept…"),
            DraftState.Saved => element.Text("Concept bewaard op ").With(Moments.Element(At)),
            _ => element.Text("Je concept is niet bewaard. Kopieer je tekst en probeer het opnieuw."),
        });
    }
}
