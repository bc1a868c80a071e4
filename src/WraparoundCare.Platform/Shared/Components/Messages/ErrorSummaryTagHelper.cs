using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Platform.Shared.Components.Messages;

/// <summary>
/// What is wrong with a form, above it, each with a link to its field. It gets the focus when the page opens, and is not there when nothing
/// is wrong.
/// </summary>
[HtmlTargetElement("wc-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    public string Heading { get; set; } = "Er is nog niets verstuurd. Verbeter dit eerst:";

    /// <summary>Whether it takes the focus. Only an example does not.</summary>
    public bool TakesFocus { get; set; } = true;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors().ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.Become(Markup.Element("div", "utrecht-alert utrecht-alert--error notification notification--error error-summary")
            .Set("role", TakesFocus ? "alert" : null)
            .Set("tabindex", "-1")
            .Set("data-takes-focus", TakesFocus)
            .With(Markup.Element("div", "utrecht-alert__content").With(
                Markup.Element("h2", "notification__heading").Text(Heading),
                Markup.Element("ul", "error-summary__list").With(errors.Select(error => Item(error.Name, error.Message))))));
    }

    private static TagBuilder Item(string name, string message) => Markup.Element("li").With(name.Length > 0
        ? Markup.Element("a").Set("href", "#" + FieldId.Of(name)).Text(FirstLine(message))
        : Markup.Element("span").Text(message));

    // What follows explains it, at the field.
    private static string FirstLine(string message) => message.Split('\n')[0];

    // In the order of the model, which is that of the form: the state keeps its names by alphabet.
    private IEnumerable<(string Name, string Message)> Errors()
    {
        List<string> order = [.. Names(ViewContext.ViewData.ModelMetadata, string.Empty, depth: 0)];
        return ViewContext.ViewData.ModelState
            .Where(field => field.Value is { Errors.Count: > 0 })
            .OrderBy(field => order.IndexOf(field.Key) is var place and >= 0 ? place : int.MaxValue)
            .SelectMany(field => field.Value!.Errors.Select(error => (field.Key, error.ErrorMessage)))
            .Where(error => error.ErrorMessage.Length > 0)
            .Distinct();
    }

    private static IEnumerable<string> Names(ModelMetadata model, string prefix, int depth)
    {
        const int deepest = 4;
        return depth == deepest || !model.IsComplexType || model.IsEnumerableType
            ? []
            : model.Properties.SelectMany(property =>
                Names(property, $"{prefix}{property.PropertyName}.", depth + 1).Prepend(prefix + property.PropertyName));
    }
}
