using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Reading.Feedback;

namespace WraparoundCare.Platform.Reading;

internal static class ReadingRegistration
{
    // Nothing of a reader: numbers of each page and day, to see over the years what became of a page.
    private static readonly RetentionRule Answers = new("page_feedback", "day", TimeSpan.FromDays(1827), MaxRows: 500_000, IsOfDays: true);

    public static IServiceCollection AddReading(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedbackOptions>()
            .Bind(configuration.GetSection(FeedbackOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddAttemptLimiter<FeedbackOptions>(FeedbackOptions.Section, options => options.AnswersPerTenMinutes);
        services.AddRetention(Answers);
        services.AddSingleton<PageFeedback>();
        return services.AddScoped<PageTexts>();
    }
}
