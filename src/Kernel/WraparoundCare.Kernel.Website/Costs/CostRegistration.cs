using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Kernel.Website.Errors;
using WraparoundCare.Kernel.Website.Security;

namespace WraparoundCare.Kernel.Website.Costs;

internal static class CostRegistration
{
    private const string RetryAfterSeconds = "30";

    public static IUmbracoBuilder AddCosts(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CostLimits>();
        services.AddOptions<CostOptions>()
            .Bind(builder.Config.GetSection(CostOptions.Section))
            .ValidateDataAnnotations()
            .Validate(options => options.AreLimits(), $"{CostOptions.Section}:Costs: a limit is a number, or 0 for none.")
            .ValidateOnStart();
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<CostOptions>, ErrorPages, SecurityHeaders>(
            (timeouts, costs, errors, headers) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = costs.Value.RequestTimeout,
                TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
                WriteTimeoutResponse = context =>
                {
                    // What was begun was thrown away with all its headers.
                    headers.Apply(context);
                    context.Response.Headers.RetryAfter = RetryAfterSeconds;
                    return errors.WriteAsync(context, StatusCodes.Status503ServiceUnavailable);
                },
            });
        return builder;
    }

    public static void UseCosts(this IApplicationBuilder app)
    {
        app.UseRequestTimeouts();
        app.UseMiddleware<CostLimits>();
    }
}
