using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Platform.Reading.Feedback;

namespace WraparoundCare.Platform.Reading;

internal static class ReadingRegistration
{
    public static IServiceCollection AddReading(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedbackOptions>()
            .Bind(configuration.GetSection(FeedbackOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddAttemptLimiter<FeedbackOptions>(FeedbackOptions.Section, options => options.AnswersPerTenMinutes);
        services.AddSingleton<PageFeedback>();
        return services.AddScoped<PageTexts>();
    }
}
