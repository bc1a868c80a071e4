namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>A type of TypeScript, as far as the client's generated types have them.</summary>
internal abstract record ClientType;

/// <summary>A name: of another type, of what TypeScript has itself, or of what is not compared.</summary>
internal sealed record ClientName(string Name) : ClientType
{
    public static readonly ClientName Unknown = new("unknown");
}

/// <summary>A text between quotes.</summary>
internal sealed record ClientText(string Text) : ClientType;

internal sealed record ClientArray(ClientType Items) : ClientType;

internal sealed record ClientUnion(IReadOnlyList<ClientType> Options) : ClientType;

internal sealed record ClientEnum(IReadOnlyList<string> Values) : ClientType;

internal sealed record ClientObject(IReadOnlyDictionary<string, ClientProperty> Properties) : ClientType;

/// <param name="Type">What stands in it.</param>
/// <param name="IsRequired">Whether it is always there: its name has no question mark.</param>
internal sealed record ClientProperty(ClientType Type, bool IsRequired);
