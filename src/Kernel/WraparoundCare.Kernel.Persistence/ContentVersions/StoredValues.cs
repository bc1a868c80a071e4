using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>One value: a text, an int or a decimal as it was stored, or also a date when it comes from a property.</summary>
internal readonly record struct StoredValue(string? Culture, string? Segment, object Value);

/// <summary>The stored values of one content version by property type key.</summary>
internal sealed class StoredValues : Dictionary<Guid, List<StoredValue>>
{
    private static readonly IReadOnlyList<StoredValue> None = [];

    /// <summary>
    /// The values of one property, in the variants and the CLR type that its type has now. When the type changed after
    /// the values were stored, the invariant value becomes the default culture's and the other way round, so that no
    /// stored data has to be rewritten.
    /// </summary>
    public IReadOnlyList<StoredValue> Of(IPropertyType type, KnownCultures cultures)
    {
        if (!TryGetValue(type.Key, out var stored))
        {
            return None;
        }

        if (stored is [{ Culture: null, Segment: null } single] && type.Variations == ContentVariation.Nothing)
        {
            return [single with { Value = InStorageType(single.Value, type.ValueStorageType) }];
        }

        return Adapt(stored, type, cultures);
    }

    /// <summary>
    /// The values that the content has no place for: those of properties that its type no longer has, and variants that a
    /// property no longer has. They are kept, so that they are back when the type is changed back.
    /// </summary>
    public StoredValues WithoutPlace(IEnumerable<IPropertyType> types, KnownCultures cultures)
    {
        var known = types.ToDictionary(type => type.Key);
        var kept = new StoredValues();
        foreach (var (key, values) in this)
        {
            var homeless = known.TryGetValue(key, out var type)
                ? values.FindAll(value => !HasPlace(value, type, cultures))
                : values;
            if (homeless.Count > 0)
            {
                kept.Add(key, homeless);
            }
        }

        return kept;
    }

    private static List<StoredValue> Adapt(List<StoredValue> stored, IPropertyType type, KnownCultures cultures)
    {
        var adapted = new Dictionary<(string?, string?), StoredValue>();
        foreach (var value in stored.Where(value => HasPlace(value, type, cultures)))
        {
            var isExact = IsExact(value, type);
            var culture = isExact ? value.Culture : type.VariesByCulture() ? cultures.Default : null;
            Put(adapted, new StoredValue(culture, value.Segment, InStorageType(value.Value, type.ValueStorageType)), isExact);
        }

        return [.. adapted.Values];
    }

    private static bool HasPlace(StoredValue value, IPropertyType type, KnownCultures cultures)
    {
        if (value.Segment is not null && !type.VariesBySegment())
        {
            return false;
        }

        return value.Culture is not { } culture || (IsExact(value, type) ? cultures.Contains(culture) : cultures.IsDefault(culture));
    }

    private static bool IsExact(StoredValue value, IPropertyType type) => (value.Culture is not null) == type.VariesByCulture();

    private static void Put(Dictionary<(string?, string?), StoredValue> values, StoredValue value, bool isExact)
    {
        var variant = (value.Culture, value.Segment);
        if (isExact)
        {
            values[variant] = value;
        }
        else
        {
            values.TryAdd(variant, value);
        }
    }

    private static object InStorageType(object value, ValueStorageType type) => (type, value) switch
    {
        (ValueStorageType.Integer, int) => value,
        (ValueStorageType.Integer, decimal number)
            when decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue => (int)number,
        (ValueStorageType.Integer, string text) when int.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        (ValueStorageType.Decimal, int number) => (decimal)number,
        (ValueStorageType.Decimal, string text) when decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        (ValueStorageType.Date, string text)
            when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var date) => date,
        (ValueStorageType.Ntext or ValueStorageType.Nvarchar, IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value,
    };
}
