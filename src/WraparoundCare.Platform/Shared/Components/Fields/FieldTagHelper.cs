using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>What every field of a form has: a label, perhaps a hint, and what is wrong with it.</summary>
public abstract class FieldTagHelper : TagHelper
{
    /// <summary>What the field fills in.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = string.Empty;

    public string? Hint { get; set; }

    /// <summary>Whether it may stay empty. We say so of what may, not of what must: most fields must.</summary>
    public bool Optional { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = FieldState.Of(ViewContext, For);
        output.Become(Render(field));
    }

    private protected abstract TagBuilder Render(FieldState field);

    private protected static TagBuilder Box(FieldState field, string name = "div", string? cssClass = null) => Markup.Element(
        name,
        string.Join(
            ' ',
            new[] { "utrecht-form-field", field.IsInvalid ? "utrecht-form-field--invalid" : null, "field", cssClass }.OfType<string>()));

    private protected TagBuilder LabelOf(FieldState field) => Named(Markup.Element("label", "field__label").Set("for", field.Id));

    private protected TagBuilder Legend() => Named(Markup.Element("legend", "field__label"));

    private protected TagBuilder? HintOf(FieldState field) => string.IsNullOrEmpty(Hint)
        ? null
        : Markup.Element("p", "utrecht-form-field-description field__hint").Set("id", FieldId.Hint(field.Id)).Text(Hint);

    private protected static TagBuilder? ErrorsOf(FieldState field) => field.IsInvalid
        ? Markup.Element("div", "utrecht-form-field-error-message field__error")
            .Set("id", FieldId.Error(field.Id))
            .With(field.Errors.Select(ErrorText))
        : null;

    private protected static TagBuilder ErrorText(string message) => Markup.Element("p").With(Markup.Unseen("Fout: ")).Text(message);

    private protected static string? Invalid(FieldState field) => field.IsInvalid ? "true" : null;

    private TagBuilder Named(TagBuilder element)
    {
        element.Text(Label);
        return Optional ? element.Text(" ").With(Markup.Element("span", "field__optional").Text("(niet verplicht)")) : element;
    }
}
