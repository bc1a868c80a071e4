using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>A field of several lines, with buttons for marks when there is a script.</summary>
[HtmlTargetElement("wc-long-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LongTextTagHelper : FieldTagHelper
{
    public int Rows { get; set; } = 8;

    /// <summary>The most characters it takes; 0 for no limit.</summary>
    public int MaxLength { get; set; }

    /// <summary>Whether what is typed may have marks, such as **vet**.</summary>
    public bool HasMarks { get; set; }

    /// <summary>Whether a script shows while it is typed what might say who a child or a family is.</summary>
    public bool ChecksPrivacy { get; set; }

    private protected override TagBuilder Render(FieldState field)
    {
        var limit = TextLimit.Of(field, MaxLength);
        var area = Markup.Element("textarea", "utrecht-textarea utrecht-textarea--html-textarea field__input field__input--long")
            .Set("id", field.Id)
            .Set("name", field.Name)
            .Set("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .Set("data-limit", limit is null ? null : MaxLength.ToString(CultureInfo.InvariantCulture))
            .Set("data-privacy", ChecksPrivacy ? "text" : null)
            .Set("aria-describedby", field.DescribedBy(Hint, limit is not null))
            .Set("aria-invalid", Invalid(field))
            // A browser leaves out one line break after the tag; without this it would be the writer's own.
            .Text("\n" + field.Value?.ReplaceLineEndings("\n"));
        return Box(field).With(
            LabelOf(field), HintOf(field), ErrorsOf(field), HasMarks ? MarkToolbar.Of(field.Id, Label) : null, area, limit);
    }
}
