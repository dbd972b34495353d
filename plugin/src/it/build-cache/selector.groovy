import io.github.huozi.testing.InParts

// Of the projects that take longest each build has build-cache or parallel-modules, which one depends on the commit.
return InParts.Chosen.takes(0, 2)
