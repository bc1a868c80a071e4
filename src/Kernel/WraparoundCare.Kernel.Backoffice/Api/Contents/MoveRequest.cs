namespace WraparoundCare.Kernel.Backoffice.Api.Contents;

/// <summary>Where somebody wants a node to stand.</summary>
/// <param name="Target">Null is the root.</param>
internal sealed record MoveRequest(ReferenceById? Target);
