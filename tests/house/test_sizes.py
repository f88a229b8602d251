"""Small modules, small functions. Lines of a function are counted without its docstring, decorators and blank lines."""

import ast
from collections.abc import Iterator
from statistics import median

from tests.house.source import Module, nodes, shipped


def functions(module: Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in nodes(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def lines(function: ast.FunctionDef | ast.AsyncFunctionDef, text: str) -> int:
    whole = text.splitlines()
    numbers = range(function.lineno, (function.end_lineno or function.lineno) + 1)
    said = docstring_lines(function)
    return sum(1 for number in numbers if number not in said and whole[number - 1].strip())


def docstring_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> range:
    if ast.get_docstring(function, clean=False) is None:
        return range(0)
    first = function.body[0]
    return range(first.lineno, (first.end_lineno or first.lineno) + 1)


def function_sizes() -> dict[str, int]:
    return {
        f"{module.path}:{function.lineno} {function.name}": lines(function, module.text)
        for module in shipped()
        for function in functions(module)
    }


def module_sizes() -> dict[str, int]:
    return {module.path: len(module.text.splitlines()) for module in shipped() if module.text.strip()}


def test_no_module_is_longer_than_400_lines() -> None:
    assert {path: size for path, size in module_sizes().items() if size > 400} == {}


def test_no_function_is_longer_than_50_lines() -> None:
    assert {name: size for name, size in function_sizes().items() if size > 50} == {}


def test_half_of_the_modules_have_at_most_80_lines() -> None:
    assert median(module_sizes().values()) <= 80


def test_half_of_the_functions_have_at_most_7_lines() -> None:
    assert median(function_sizes().values()) <= 7


def test_a_docstring_does_not_count() -> None:
    text = 'def f(a: int) -> int:\n    """Says\n\n    more.\n    """\n\n    return a\n'
    function = next(functions(Module(path="", text=text, tree=ast.parse(text))))
    assert lines(function, text) == 2
