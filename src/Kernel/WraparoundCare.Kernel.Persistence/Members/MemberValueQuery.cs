using System.Linq.Expressions;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Members;

/// <summary>
/// The kernel's questions about the value of one property (IMemberService.GetMembersByPropertyValue). The database finds
/// the members that have a value; the value itself is compared in memory, where both databases mean the same by it.
/// </summary>
internal sealed class MemberValueQuery
{
    private readonly Func<IMember, bool> _test;
    private readonly string _alias;

    private MemberValueQuery(Expression<Func<IMember, bool>> condition, string alias)
    {
        _test = condition.Compile(preferInterpretation: true);
        _alias = alias;
    }

    /// <summary>Null when the condition is about something else.</summary>
    public static MemberValueQuery? Of(LambdaExpression condition)
    {
        var finder = new AliasFinder();
        finder.Visit(condition.Body);
        return finder.Alias is null ? null : new MemberValueQuery((Expression<Func<IMember, bool>>)condition, finder.Alias);
    }

    /// <summary>The ids of the members whose value passes.</summary>
    public List<int> Apply(IQueryable<MemberRecord> rows, IEnumerable<IMemberType> types, KnownCultures cultures)
    {
        var ids = new List<int>();
        foreach (var type in types)
        {
            if (type.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == _alias) is not { } property)
            {
                continue;
            }

            var subject = new Member(type) { PropertyTypeAlias = _alias };
            var name = $"\"{property.Key:N}\":";
            var candidates = rows.Where(row => row.ContentTypeId == type.Id && row.PropertyValues.Contains(name))
                .Select(row => new { row.Id, row.PropertyValues });
            ids.AddRange(candidates.AsEnumerable()
                .Where(row => PropertyValuesJson.Read(row.PropertyValues).Of(property, cultures).Any(value => Passes(subject, value.Value)))
                .Select(row => row.Id));
        }

        return ids;
    }

    private bool Passes(Member subject, object value)
    {
        subject.LongStringPropertyValue = subject.ShortStringPropertyValue = value as string ?? string.Empty;
        subject.IntegerPropertyValue = value is int number ? number : default;
        subject.BoolPropertyValue = value is 1;
        subject.DateTimePropertyValue = value is DateTime date ? date : default;
        return _test(subject);
    }

    private sealed class AliasFinder : ExpressionVisitor
    {
        public string? Alias { get; private set; }

        protected override Expression VisitBinary(BinaryExpression node)
        {
            if (node.NodeType == ExpressionType.Equal && node.Left is MemberExpression { Member.Name: nameof(Member.PropertyTypeAlias) })
            {
                Alias = Expression.Lambda<Func<string?>>(node.Right).Compile(preferInterpretation: true)();
            }

            return base.VisitBinary(node);
        }
    }
}
