using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>Options below one question. The first has the id of the field, so that a link to the field leads there.</summary>
public abstract class ChoiceTagHelper : FieldTagHelper
{
    public IReadOnlyList<ChoiceOption> Options { get; set; } = [];

    private protected TagBuilder Group(FieldState field, string type, Func<ChoiceOption, bool> isChosen) => Box(field, "fieldset", "choice")
        .Set("aria-describedby", field.DescribedBy(Hint))
        .With(Legend(), HintOf(field), ErrorsOf(field))
        .With(Options.Select((option, index) => Option(
            field, type, option, IdOf(field, index), isChosen(option))));

    private static string IdOf(FieldState field, int index) =>
        index == 0 ? field.Id : $"{field.Id}-{(index + 1).ToString(CultureInfo.InvariantCulture)}";

    private static TagBuilder Option(FieldState field, string type, ChoiceOption option, string id, bool isChosen)
    {
        // The first option has the id of the field, whose own hint has the id without this.
        var hint = FieldId.Hint(id) + "-keuze";
        var input = ChoiceInput.Of(type, id, field.Name, option.Value, isChosen)
            .Set("aria-describedby", option.Hint is null ? null : hint)
            // A radio button cannot be invalid: what is wrong is said of their group.
            .Set("aria-invalid", type == "checkbox" ? Invalid(field) : null);
        return Markup.Element("div", "choice__option").With(
            input,
            Markup.Element("label", "choice__label").Set("for", id).Text(option.Label),
            option.Hint is null ? null : Markup.Element("p", "choice__hint field__hint").Set("id", hint).Text(option.Hint));
    }
}

/// <summary>One option out of a few, all in sight.</summary>
[HtmlTargetElement("wc-radios", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RadiosTagHelper : ChoiceTagHelper
{
    private protected override TagBuilder Render(FieldState field) =>
        Group(field, "radio", option => option.Value == field.Value);
}

/// <summary>Any number of options.</summary>
[HtmlTargetElement("wc-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CheckboxesTagHelper : ChoiceTagHelper
{
    private protected override TagBuilder Render(FieldState field) =>
        Group(field, "checkbox", option => field.Values.Contains(option.Value));
}
