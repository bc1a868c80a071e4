using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Dates;

/// <summary>A date and time without time zone: the clock on the wall, as the editor typed it.</summary>
[DataEditor(Aliases.DateTime, ValueType = ValueTypes.DateTime, ValueEditorIsReusable = true)]
internal sealed class DateTimePropertyEditor(IDataValueEditorFactory factory) : ConfiguredDataEditor<DateTimeValueEditor>(factory);

internal sealed class DateTimeValueEditor : KernelValueEditor
{
    private const string ClientFormat = "yyyy-MM-dd HH:mm:ss";

    public DateTimeValueEditor(DataEditorAttribute attribute, EditorServices services)
        : base(attribute, services)
    {
        Validators.Add(new DateTimeValidator());
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) => Read(editorValue.Value);

    public override object ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Read(property.GetValue(culture, segment))?.ToString(ClientFormat, CultureInfo.InvariantCulture) ?? string.Empty;

    private static DateTime? Read(object? value) => value switch
    {
        DateTime date => date,
        DateTimeOffset date => date.DateTime,
        _ when DateTimeOffset.TryParse(
            value?.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) => date.DateTime,
        _ => null,
    };
}
