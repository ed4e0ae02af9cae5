"""Who can act or speak.

`finding`: the names of a sentence that can; `lists` of them, who act together; `meant`: whom their words mean, by what was told
before, unless they are `elsewhere`.
"""
