"""The stories: what each command does, stage after stage, a module a command. The only room that knows all stages.

Nothing is imported here, so that `kriya check` does not wait for what only `kriya build` needs.
"""
