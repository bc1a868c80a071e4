using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Foundation.Tests.Privacy;

public sealed class RetentionTests
{
    /// <summary>
    /// Why a table needs no rule. Whoever makes a table says here who fills it; "visitors" must have a rule or say what else limits it.
    /// </summary>
    private static readonly Dictionary<string, string[]> FilledBy = new()
    {
        ["editors and operators, and it goes with what they delete"] =
        [
            "forum_category", "forum_imported_author", "node",
            "document", "document_url", "document_url_alias", "content_version", "content_schedule", "media", "content_type",
            "content_type_allowed", "content_type_composition", "content_type_template", "property_group", "property_type", "data_type",
            "template", "language", "dictionary", "dictionary_translation", "domain", "relation", "relation_type", "tag", "tag_use",
            "public_access", "public_access_rule", "redirect_url", "user", "user_group", "user_group_granular_permission",
            "user_group_language", "user_notification", "user_setting", "user_start_node", "user_to_group", "webhook", "consent", "member",
            "member_to_group", "external_member", "external_member_to_group", "external_login", "external_login_token", "two_factor_login",
            "account_recovery_code", "account_passkey",
        ],
        ["members, and it goes with their account"] =
        [
            "member_consent", "member_decision", "member_notice", "forum_topic", "forum_post", "forum_post_version", "forum_read",
            "forum_decision", "forum_topic_follow", "forum_subject_follow", "forum_muted_member", "forum_follow_setting",
            "forum_attachment_content", "forum_thanks", "forum_bookmark", "forum_quote", "forum_mention",
        ],
        ["the program itself, a few rows"] =
        [
            "key_value", "data_protection_key", "repository_cache_version", "schema_migration", "search_state", "search_key",
            "oauth_application", "oauth_scope", "mail_key",
        ],
        ["the program itself, and a job removes what is over"] =
        [
            "audit", "cache_instruction", "last_synced", "server", "long_running_operation", "redirect_note", "webhook_log",
            "webhook_request", "forum_news",
        ],
        ["what is published, and it goes with that"] =
        [
            "search_document", "search_facet", "search_queue", "search_term", "search_text", "search_token", "search_unreadable_file",
        ],
        ["who gets mail, a row for each kind that one has ended, and it goes with the account"] = ["mail_unsubscription"],
        ["visitors, and QueryLog limits each day and removes what few ask"] = ["search_query", "search_asker"],
    };

    [Fact]
    public async Task Schema_EachTable_SaysHowItsRowsGo()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var rules = host.Services.GetServices<RetentionRule>().Select(rule => rule.Table);
        var known = FilledBy.Values.SelectMany(tables => tables).Concat(rules).ToList();

        using var work = host.Get<UnitOfWorkFactory>().Create();
        var tables = work.Db.Model.GetEntityTypes().Select(row => row.GetTableName()).Distinct();

        Assert.Equal(known.Distinct(), known);
        Assert.Empty(tables.Except(known));
    }

    [Theory, AllDatabases]
    public async Task Apply_RowsBeyondTheirTermAndNumber_GoOldestFirst(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var now = host.Get<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var days in new[] { 400, 366, 364, 10, 1 })
        {
            Save(host, now.AddDays(-days));
        }

        host.Get<RetentionService>().Apply();
        var afterTerm = Ages(host, now);
        var few = host.Services.GetServices<RetentionRule>().Single(rule => rule.Table == "audit_entry") with { MaxRows = 2 };
        using (var work = host.Get<UnitOfWorkFactory>().Create())
        {
            work.BeginWrite();
            few.Apply(work.Db, now);
            work.Commit();
        }

        Assert.Equal([1, 10, 364], afterTerm);
        Assert.Equal([1, 10], Ages(host, now));
    }

    [Theory]
    [InlineData("audit_entry", "00:00:00")]
    [InlineData("onbekend", "10.00:00:00")]
    public async Task Start_TermThatMeansNothing_IsRefused(string table, string term)
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            KernelHost.StartAsync(DatabaseKind.Sqlite, $"--Website:Retention:{table}={term}"));

        Assert.Contains("Website:Retention", refused.Message, StringComparison.Ordinal);
    }

    private static void Save(KernelHost host, DateTime moment)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope();
        host.Get<IAuditEntryRepository>().Save(new AuditEntry { EventDate = moment, EventType = "test", EventDetails = "test" });
        scope.Complete();
    }

    private static List<int> Ages(KernelHost host, DateTime now)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return [.. host.Get<IAuditEntryRepository>().GetMany().Select(entry => (int)Math.Round((now - entry.EventDate).TotalDays)).Order()];
    }
}
