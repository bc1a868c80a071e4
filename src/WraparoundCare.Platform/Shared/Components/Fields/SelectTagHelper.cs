using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>One option out of many. With up to seven, radio buttons are easier.</summary>
[HtmlTargetElement("wc-select", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SelectTagHelper : FieldTagHelper
{
    public IReadOnlyList<ChoiceOption> Options { get; set; } = [];

    /// <summary>What it says as long as nothing is chosen.</summary>
    public string Prompt { get; set; } = "Maak een keuze";

    private protected override TagBuilder Render(FieldState field)
    {
        var select = Markup.Element("select", "utrecht-select utrecht-select--html-select field__input")
            .Set("id", field.Id)
            .Set("name", field.Name)
            .Set("aria-describedby", field.DescribedBy(Hint))
            .Set("aria-invalid", Invalid(field))
            .With(Options.Prepend(new ChoiceOption(string.Empty, Prompt)).Select(option => Markup.Element("option")
                .Set("value", option.Value)
                .Set("selected", option.Value == (field.Value ?? string.Empty))
                .Text(option.Label)));
        return Box(field).With(LabelOf(field), HintOf(field), ErrorsOf(field), select);
    }
}
