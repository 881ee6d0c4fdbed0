using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Academy.Data.Recipes;

internal sealed class RecipeRunTable : IEntityTypeConfiguration<RecipeRun>
{
    public void Configure(EntityTypeBuilder<RecipeRun> table)
    {
        table.HasKey(row => row.Name);
        table.Property(row => row.Name).HasMaxLength(64);
    }
}
