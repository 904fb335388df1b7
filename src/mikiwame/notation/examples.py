"""Texts as pages print them and people type them, for the examples of the commands."""

FEES = "1級:5,280円 2級:4,620円"
GRADE = "3級"
NAMES = ("めでぃかるくらーく", "ユーキャン", "医療事務技能認定")
"""A certification in kana, a school, and a name that several certifications bear."""
