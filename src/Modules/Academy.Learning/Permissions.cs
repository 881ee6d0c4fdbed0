using Academy.Modularity.Permissions;

namespace Academy.Learning;

/// <summary>What may be done with the learning of others.</summary>
public sealed class Permissions : IPermissionProvider
{
    public static readonly Permission AssignCourses = new("learning.assign", "コースを職員に割り当てる");

    /// <summary>On the learner's office or on the course.</summary>
    public static readonly Permission GrantAttempts = new("learning.grant-attempts", "確認テストの受験回数を追加する");

    /// <summary>On the learner's office; it holds for every course.</summary>
    public static readonly Permission SetExtraTime = new("learning.extra-time", "確認テストの延長時間を決める");

    /// <summary>On the learner's office.</summary>
    public static readonly Permission CareForLearners = new("learning.care", "受講者の期限・休止・免除・結果を個別に決める");

    /// <summary>On the whole organisation: a file may hold anybody's completions.</summary>
    public static readonly Permission ImportCompletions = new("learning.import-completions", "ほかで修了した記録を取り込む");

    IEnumerable<(Permission Permission, Role[] Roles)> IPermissionProvider.Permissions =>
    [
        (AssignCourses, [Role.HumanResources]),
        (GrantAttempts, [Role.HumanResources, Role.Trainer]),
        (SetExtraTime, [Role.HumanResources]),
        (CareForLearners, [Role.HumanResources]),
        (ImportCompletions, [Role.HumanResources]),
    ];
}
