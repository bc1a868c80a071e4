using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WraparoundCare.Platform.Shared.Maps;

/// <summary>
/// A place in the JSON that the property editor Our.Umbraco.GMaps stores, so that its data can be carried over either way.
/// Writing changes only the point: addresses, zoom and whatever else is there stay as they are.
/// </summary>
public static class GMapsLocation
{
    private const int TownZoom = 12;

    /// <summary>The point of a stored value, also of its first versions, which wrote "lat,lng". Null when there is none.</summary>
    public static GeoPoint? Read(string? stored)
    {
        var address = Parse(stored)?["address"] as JsonObject;
        return address?["coordinates"] is JsonObject point
            ? Valid(Number(point["lat"]), Number(point["lng"]))
            : Pair(address?["latlng"]);
    }

    /// <summary>A value with this point; what the stored value has besides is kept.</summary>
    public static string Write(GeoPoint point, string? stored = null)
    {
        var value = Parse(stored) ?? [];
        var (address, map) = (Child(value, "address"), Child(value, "mapconfig"));
        address.Remove("latlng");
        address["coordinates"] = Json(point);
        map.Remove("mapcenter");
        map["centerCoordinates"] = Json(point);
        map["zoom"] = Number(map["zoom"]) is { } zoom and >= 1 and <= 22 ? (int)zoom : TownZoom;
        map["maptype"] ??= "roadmap";
        return value.ToJsonString();
    }

    private static JsonObject? Parse(string? stored)
    {
        try
        {
            return JsonNode.Parse(stored ?? string.Empty, null, new() { MaxDepth = 16 }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject Child(JsonObject value, string name)
    {
        if (value[name] is JsonObject child)
        {
            return child;
        }

        JsonObject added = [];
        value[name] = added;
        return added;
    }

    private static JsonObject Json(GeoPoint point) => new() { ["lat"] = point.Latitude, ["lng"] = point.Longitude };

    private static GeoPoint? Pair(JsonNode? node) =>
        Text(node)?.Split(',') is [var latitude, var longitude] ? Valid(Number(latitude), Number(longitude)) : null;

    private static GeoPoint? Valid(decimal? latitude, decimal? longitude) =>
        latitude is { } north and >= -90 and <= 90 && longitude is { } east and >= -180 and <= 180 ? new GeoPoint(north, east) : null;

    // Old values hold numbers as text.
    private static decimal? Number(JsonNode? node) => Number(Text(node));

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(JsonNode? node) =>
        node?.GetValueKind() is JsonValueKind.Number or JsonValueKind.String ? node.ToString() : null;
}
