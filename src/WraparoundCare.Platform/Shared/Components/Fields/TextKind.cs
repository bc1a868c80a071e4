namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>What is typed on one line, by which a phone shows the right keyboard.</summary>
public enum TextKind
{
    Text,
    Email,
    Phone,
    WebAddress,
    Password,
}
