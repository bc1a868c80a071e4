using System.Collections;
using System.Linq.Expressions;
using Umbraco.Cms.Core.Persistence.Querying;

namespace WraparoundCare.Kernel.Persistence.Querying;

/// <summary>
/// The kernel's own queries (conditions on an entity interface), kept as expressions and rebound on a flat row whose
/// members have the same names.
/// </summary>
internal sealed class KernelQuery<T> : IQuery<T>
{
    private readonly List<LambdaExpression> _conditions = [];

    /// <summary>What has to hold, all together.</summary>
    internal IReadOnlyList<LambdaExpression> Conditions => _conditions;

    public IQuery<T> Where(Expression<Func<T, bool>> predicate)
    {
        _conditions.Add(predicate);
        return this;
    }

    public IQuery<T> WhereIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        _conditions.Add(Membership(fieldSelector, values, isIn: true));
        return this;
    }

    public IQuery<T> WhereNotIn(Expression<Func<T, object>> fieldSelector, IEnumerable? values)
    {
        _conditions.Add(Membership(fieldSelector, values, isIn: false));
        return this;
    }

    public IQuery<T> WhereAny(IEnumerable<Expression<Func<T, bool>>> predicates)
    {
        Expression<Func<T, bool>>? any = null;
        foreach (var predicate in predicates)
        {
            any = any is null ? predicate : Or(any, predicate);
        }

        return any is null ? this : Where(any);
    }

    public IEnumerable<Tuple<string, object[]>> GetWhereClauses() =>
        throw new NotSupportedException("IQuery.GetWhereClauses: the kernel keeps expressions, not SQL.");

    /// <summary>Narrows rows to those that meet every condition.</summary>
    /// <exception cref="NotSupportedException">A condition uses a member that the row does not have.</exception>
    public IQueryable<TRow> Apply<TRow>(IQueryable<TRow> rows) =>
        _conditions.Aggregate(rows, (current, condition) => current.Where(MemberRebinder.Rebind<TRow>(condition)));

    private static Expression<Func<T, bool>> Or(Expression<Func<T, bool>> left, Expression<Func<T, bool>> right)
    {
        var body = new ParameterReplacer(right.Parameters[0], left.Parameters[0]).Visit(right.Body);
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(left.Body, body), left.Parameters);
    }

    private static Expression<Func<T, bool>> Membership(Expression<Func<T, object>> field, IEnumerable? values, bool isIn)
    {
        var member = field.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : field.Body;
        var list = TypedList.Of(values, member.Type);
        Expression contains = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [member.Type], TypedList.AsParameter(list), member);
        return Expression.Lambda<Func<T, bool>>(isIn ? contains : Expression.Not(contains), field.Parameters);
    }
}

/// <summary>Uses a kernel query on rows.</summary>
internal static class KernelQueryExtensions
{
    /// <param name="rows">Flat rows with the member names of <typeparamref name="T"/>.</param>
    /// <param name="query">A query made by <see cref="Scoping.KernelScopeProvider"/>; null means no condition.</param>
    public static IQueryable<TRow> Matching<TRow, T>(this IQueryable<TRow> rows, IQuery<T>? query) => query switch
    {
        null => rows,
        KernelQuery<T> kernelQuery => kernelQuery.Apply(rows),
        _ => throw new NotSupportedException($"Queries of type {query.GetType()} come from elsewhere."),
    };
}
