using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>Whether somebody wants the profiler, remembered by their own browser, as in Umbraco.</summary>
internal sealed class WebProfilerCookie(ICookieManager cookies) : IWebProfilerRepository
{
    private const string Name = "UMB-WEB-PROFILER";

    public bool GetStatus(int userId) => cookies.GetCookieValue(Name) == bool.TrueString;

    public void SetStatus(int userId, bool status)
    {
        if (status)
        {
            cookies.SetCookieValue(Name, bool.TrueString, httpOnly: true, secure: true, sameSiteMode: "Strict");
        }
        else
        {
            cookies.ExpireCookie(Name);
        }
    }
}
