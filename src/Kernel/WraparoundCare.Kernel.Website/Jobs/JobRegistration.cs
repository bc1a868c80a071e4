using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Kernel.Website.Navigation;

namespace WraparoundCare.Kernel.Website.Jobs;

internal static class JobRegistration
{
    public static IUmbracoBuilder AddJobs(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<ICronTabParser, NCronTabParser>();
        builder.Services.AddOptions<HealthChecksSettings>().ValidateOnStart();
        builder.Services.AddOptions<JobOptions>().Bind(builder.Config.GetSection(JobOptions.Section))
            .Validate<ICronTabParser>((options, cron) => options.IsValid(cron), JobOptions.Invalid)
            .ValidateOnStart();
        builder.Services
            .AddSingleton<ScheduledDocument>()
            .AddSingleton<Job, ScheduledPublishing>()
            .AddSingleton<Job, VersionCleanUp>()
            .AddSingleton<Job, TemporaryFileCleanUp>()
            .AddSingleton<Job, AuditCleanUp>()
            .AddSingleton<Job, InstructionCleanUp>()
            .AddSingleton<Job, TreeCheck>()
            .AddSingleton<ServerPresence>()
            .AddSingleton<Job>(provider => provider.GetRequiredService<ServerPresence>())
            .AddHostedService(provider => provider.GetRequiredService<ServerPresence>())
            .AddHostedService<JobRunner>();
        return builder;
    }
}
