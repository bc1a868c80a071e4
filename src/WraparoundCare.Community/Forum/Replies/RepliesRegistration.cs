using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Replies;

internal static class RepliesRegistration
{
    public static IServiceCollection AddReplies(this IServiceCollection services)
    {
        services.AddOptions<ReplyOptions>().BindConfiguration(ReplyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReplyOptions>, ReplyValidation>();
        services.AddSingleton<ReplyAddresses>();
        services.AddSingleton<ReplyFolder>();
        services.AddSingleton<ReceivedReplies>();
        services.AddSingleton<ReplyMail>();
        services.AddSingleton<ReplyPosting>();
        services.AddSingleton<ReplyReader>();
        services.AddSingleton<ReplyPickup>();
        services.AddHostedService<ReplyService>();
        services.AddRetention(new RetentionRule(ReceivedReplies.Table, "received_at", ReceivedReplies.Term, MaxRows: 1_000_000));
        return services;
    }
}
