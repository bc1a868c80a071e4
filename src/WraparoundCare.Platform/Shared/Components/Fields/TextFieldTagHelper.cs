using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>A field of one line. A password that was typed never comes back.</summary>
[HtmlTargetElement("wc-text-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper : FieldTagHelper
{
    public TextKind Kind { get; set; }

    /// <summary>The most characters it takes; 0 for no limit that is worth a word.</summary>
    public int MaxLength { get; set; }

    /// <summary>What a browser may fill in, in the words of HTML, such as "email" or "current-password".</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Whether a script shows while it is typed what might say who a child or a family is.</summary>
    public bool ChecksPrivacy { get; set; }

    /// <summary>Where a new password is judged while it is typed; null for any other field.</summary>
    public string? StrengthAt { get; set; }

    private protected override TagBuilder Render(FieldState field)
    {
        var limit = TextLimit.Of(field, MaxLength);
        var input = Markup.Void("input", "field__input")
            .Set("type", TypeOf(Kind))
            .Set("id", field.Id)
            .Set("name", field.Name)
            .Set("value", Kind is TextKind.Password ? null : field.Value)
            .Set("autocomplete", Autocomplete)
            .Set("data-strength", StrengthAt)
            .Set("data-limit", limit is null ? null : MaxLength.ToString(CultureInfo.InvariantCulture))
            .Set("data-privacy", ChecksPrivacy ? "line" : null)
            .Set("aria-describedby", field.DescribedBy(Hint, limit is not null))
            .Set("aria-invalid", Invalid(field));
        return Box(field).With(LabelOf(field), HintOf(field), ErrorsOf(field), input, limit);
    }

    private static string TypeOf(TextKind kind) => kind switch
    {
        TextKind.Email => "email",
        TextKind.Phone => "tel",
        TextKind.WebAddress => "url",
        TextKind.Password => "password",
        _ => "text",
    };
}
