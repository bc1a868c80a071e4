using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Platform.Shared.Editors;

/// <summary>The editor who sends the request, with the rights of this moment.</summary>
public sealed class CurrentEditor(IBackOfficeSecurityAccessor security)
{
    /// <summary>Null for visitors, and for who works in the backoffice and not on content.</summary>
    public IUser? User =>
        security.BackOfficeSecurity?.CurrentUser is { } user && user.AllowedSections.Contains(Constants.Applications.Content) ? user : null;
}
