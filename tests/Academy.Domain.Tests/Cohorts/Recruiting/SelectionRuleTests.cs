using Academy.Domain.Catalogue;
using Academy.Domain.Cohorts.Recruiting;

namespace Academy.Domain.Tests.Cohorts.Recruiting;

public sealed class SelectionRuleTests
{
    private static readonly SelectionRule Rule = Made();

    /// <summary>Rules are in the database in this form.</summary>
    [Fact]
    public void Write_ARule_IsThisJson() => Assert.Equal(
        """{"places":30,"perOrganisation":2,"quotas":[{"group":"townOrVillage","places":4}],"priorities":["newOrganisation","firstTime"]}""",
        CatalogueJson.Write(Rule));

    [Fact]
    public void Read_WhatWasWritten_IsTheSameRule() => Assert.All(
        [Rule, Rule with { PerOrganisation = null }, Recruits.Places(0)],
        rule => Assert.Equal(rule, CatalogueJson.Read<SelectionRule>(CatalogueJson.Write(rule))));

    [Fact]
    public void Equals_IsByWhatARuleSays()
    {
        Assert.Equal(Rule, Made());
        Assert.Equal(Rule.GetHashCode(), Made().GetHashCode());
        Assert.All(
            [
                Rule with { Places = 29 },
                Rule with { PerOrganisation = null },
                Rule with { Quotas = [] },
                Rule with { Quotas = [new(OrganisationGroup.TownOrVillage, 5)] },
                Rule with { Priorities = [PriorityGround.FirstTime, PriorityGround.NewOrganisation] },
            ],
            other => Assert.NotEqual(Rule, other));
    }

    private static SelectionRule Made() =>
        new(30, 2, [new(OrganisationGroup.TownOrVillage, 4)], [PriorityGround.NewOrganisation, PriorityGround.FirstTime]);
}
