using System.Text.Json.Nodes;

namespace WraparoundCare.Platform.Discovery;

/// <summary>What a page is, in the words of schema.org.</summary>
/// <param name="Type">Its type, such as HowTo.</param>
/// <param name="Properties">What this type has besides what every page has.</param>
public sealed record PageSchema(string Type, params IReadOnlyList<(string Name, JsonNode? Value)> Properties);
