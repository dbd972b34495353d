import io.github.huozi.testing.InParts

// Of the projects that take longest each build has one of build-cache, convert-review and parallel-modules, which one depends on the commit.
return InParts.Chosen.takes(1, 3)
