using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>
/// A file to send. In a form with <c>data-upload</c> the script shows how far it is; without a script the browser sends it as ever.
/// </summary>
[HtmlTargetElement("wc-file", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FileFieldTagHelper : FieldTagHelper
{
    /// <summary>Whether several can be chosen.</summary>
    public bool Multiple { get; set; }

    /// <summary>How their names may end, for a field whose form looks at the files itself.</summary>
    public string? Accept { get; set; }

    private FileLimitAttribute? Limit => For.Metadata.ValidatorMetadata.OfType<FileLimitAttribute>().FirstOrDefault();

    private protected override TagBuilder Render(FieldState field)
    {
        Hint ??= Limit is { } limit
            ? string.Create(
                CultureInfo.InvariantCulture, $"Hooguit {limit.Megabytes} MB. De naam eindigt op {string.Join(" of ", limit.Extensions)}.")
            : null;
        var input = Markup.Void("input", "field__file")
            .Set("type", "file")
            .Set("id", field.Id)
            .Set("name", field.Name)
            .Set("multiple", Multiple)
            .Set("accept", Limit is null ? Accept : string.Join(',', Limit.Extensions))
            .Set("aria-describedby", field.DescribedBy(Hint))
            .Set("aria-invalid", Invalid(field));
        return Box(field).With(
            LabelOf(field), HintOf(field), ErrorsOf(field), input, UploadTagHelper.Bar(0, string.Empty).Set("hidden", true));
    }
}

/// <summary>How far a file is on its way.</summary>
[HtmlTargetElement("wc-upload", TagStructure = TagStructure.WithoutEndTag)]
public sealed class UploadTagHelper : TagHelper
{
    /// <summary>Of a hundred.</summary>
    public int Percent { get; set; }

    /// <summary>What is happening, in words.</summary>
    public string Status { get; set; } = string.Empty;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become(Bar(Percent, Status));

    internal static TagBuilder Bar(int percent, string status) => Markup.Element("div", "upload").Set("data-upload-state", true).With(
        Markup.Element("progress", "upload__bar")
            .Set("max", "100")
            .Set("value", percent.ToString(CultureInfo.InvariantCulture))
            .Set("aria-label", "Zo ver is je bestand"),
        Markup.Element("p", "upload__status").Set("role", "status").Text(status));
}
