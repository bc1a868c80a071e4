using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Kernel.Website.Tests.SiteBuilding.Controllers;

[assembly: HostingStartup(typeof(ControllersOfTheTests))]

namespace WraparoundCare.Kernel.Website.Tests.SiteBuilding.Controllers;

/// <summary>Gives the site the controllers of this assembly, when it is named in the setting hostingStartupAssemblies.</summary>
internal sealed class ControllersOfTheTests : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services =>
        services.AddControllers().AddApplicationPart(typeof(ControllersOfTheTests).Assembly));
}
