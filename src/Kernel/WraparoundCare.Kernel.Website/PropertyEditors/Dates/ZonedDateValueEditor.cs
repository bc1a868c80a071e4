using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Services;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Dates;

internal sealed class ZonedDateValueEditor : KernelValueEditor, IDataValueSortable
{
    private readonly string _alias;
    public ZonedDateValueEditor(DataEditorAttribute attribute, EditorServices services)
        : base(attribute, services)
    {
        _alias = attribute.Alias;
        Validators.Add(new TypedJsonValidatorRunner<ZonedDateEditorValue, DateTimeConfiguration>(
            services.Serializer, new ZoneValidator(services.Texts)));
    }

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        if (editorValue.Value is null
            || !Serializer.TryDeserialize(editorValue.Value, out ZonedDateEditorValue? value)
            || !TryParse(value.Date, out DateTimeOffset date))
        {
            return null;
        }

        // A time without a date would be read as a time of today.
        DateTimeOffset stored = _alias == Aliases.TimeOnly
            ? new DateTimeOffset(DateOnly.MinValue, TimeOnly.FromTimeSpan(date.TimeOfDay), TimeSpan.Zero)
            : date;
        return Serializer.Serialize(new ZonedDate { Date = stored, TimeZone = value.TimeZone });
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        TryRead(property.GetValue(culture, segment), out ZonedDate? stored)
            ? new ZonedDateEditorValue { Date = stored.Format(_alias), TimeZone = stored.TimeZone }
            : null;

    public string? GetSortableValue(object? value, object? dataTypeConfiguration) =>
        TryRead(value, out ZonedDate? stored) ? stored.Date.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : null;

    private bool TryRead(object? value, [NotNullWhen(true)] out ZonedDate? stored)
    {
        stored = null;
        return value is not null && Serializer.TryDeserialize(value, out stored);
    }

    private static bool TryParse(string? text, out DateTimeOffset date) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);

    private sealed class ZoneValidator(ILocalizedTextService texts) : ITypedJsonValidator<ZonedDateEditorValue, DateTimeConfiguration>
    {
        public IEnumerable<ValidationResult> Validate(
            ZonedDateEditorValue? value,
            DateTimeConfiguration? configuration,
            string? valueType,
            PropertyValidationContext validationContext)
        {
            if (value is null)
            {
                yield break;
            }

            if (!TryParse(value.Date, out _))
            {
                yield return texts.Invalid("invalidDate");
            }

            if (configuration?.TimeZones is { Mode: DateTimeConfiguration.TimeZoneMode.Custom } zones
                && !zones.TimeZones.Contains(value.TimeZone ?? string.Empty, StringComparer.OrdinalIgnoreCase))
            {
                yield return texts.Invalid("notOneOfOptions", value.TimeZone);
            }
        }
    }
}
