using Microsoft.AspNetCore.SignalR;

namespace WraparoundCare.Kernel.Backoffice.Preview;

/// <summary>Over which open previews hear that their document was saved, at the address that Umbraco's client knows.</summary>
internal sealed class PreviewHub : Hub
{
    public const string Address = "/umbraco/PreviewHub";

    /// <summary>The message; it carries the key of the document and nothing else.</summary>
    public const string Refreshed = "refreshed";
}
