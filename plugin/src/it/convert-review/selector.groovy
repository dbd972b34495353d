import io.github.huozi.published.InParts

// Of the projects that take longest each build has one of build-cache, convert-review and parallel-modules, another one each day.
return InParts.Chosen.takes(1, 3)
