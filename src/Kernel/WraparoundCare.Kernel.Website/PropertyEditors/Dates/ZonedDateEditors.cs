using System.Globalization;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Dates;

/// <summary>Four editors store one shape, a moment with optionally a zone, and show a part of it.</summary>
internal abstract class ZonedDatePropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ConfiguredDataEditor<ZonedDateValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new PlainConfigurationEditor<DateTimeConfiguration>(ioHelper);
}

[DataEditor(Aliases.DateOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateOnlyPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ZonedDatePropertyEditor(factory, ioHelper);

[DataEditor(Aliases.TimeOnly, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class TimeOnlyPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ZonedDatePropertyEditor(factory, ioHelper);

[DataEditor(Aliases.DateTimeUnspecified, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeUnspecifiedPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ZonedDatePropertyEditor(factory, ioHelper);

[DataEditor(Aliases.DateTimeWithTimeZone, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class DateTimeWithTimeZonePropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : ZonedDatePropertyEditor(factory, ioHelper);

/// <summary>As stored.</summary>
internal sealed class ZonedDate
{
    public DateTimeOffset Date { get; set; }

    public string? TimeZone { get; set; }

    public string Format(string editorAlias) => Date.ToString(
        editorAlias switch
        {
            Aliases.DateOnly => "yyyy-MM-dd",
            Aliases.TimeOnly => "HH:mm:ss",
            Aliases.DateTimeUnspecified => "yyyy-MM-ddTHH:mm:ss",
            _ => "yyyy-MM-ddTHH:mm:sszzz",
        },
        CultureInfo.InvariantCulture);
}

/// <summary>As the client has it.</summary>
internal sealed class ZonedDateEditorValue
{
    public string? Date { get; set; }

    public string? TimeZone { get; set; }
}
