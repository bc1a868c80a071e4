namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>A converted value and the generation of the data that it was converted from.</summary>
internal sealed record ConvertedValue(object? Value, long Generation);

/// <summary>
/// The value of a property in one culture and segment. The slots are filled without locks: two readers may convert the
/// same value at the same time, either result is right.
/// </summary>
internal sealed class PropertyVariant(string culture, string segment, object? source)
{
    private ConvertedValue? _intermediate;
    private ConvertedValue? _object;
    private ConvertedValue? _deliveryObject;
    private ConvertedValue? _expandedDeliveryObject;

    public object? Source { get; } = source;

    public ref ConvertedValue? Intermediate => ref _intermediate;

    public ref ConvertedValue? Object => ref _object;

    public bool Is(string? otherCulture, string? otherSegment) =>
        string.Equals(culture, otherCulture ?? string.Empty, StringComparison.OrdinalIgnoreCase)
        && string.Equals(segment, otherSegment ?? string.Empty, StringComparison.OrdinalIgnoreCase);

    public ref ConvertedValue? DeliveryObject(bool expanding)
    {
        if (expanding)
        {
            return ref _expandedDeliveryObject;
        }

        return ref _deliveryObject;
    }
}
