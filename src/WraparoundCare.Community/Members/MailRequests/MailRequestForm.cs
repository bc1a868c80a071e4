using WraparoundCare.Foundation.Robots;

namespace WraparoundCare.Community.Members.MailRequests;

/// <summary>Where a mail can be sent that anybody may ask for. Nothing of it is kept.</summary>
internal abstract record MailRequestForm
{
    [EmailField]
    public string? Email { get; init; }

    /// <summary>What the browser worked out in the meantime.</summary>
    public ProofAnswer Proof { get; init; } = new();

    /// <summary>Nobody sees this field; a program fills it in.</summary>
    public string? Website { get; init; }
}
